namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV5001.</summary>
public class WrittenToFileTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV5001");

    private static string Method(string body) => $$"""
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using PrivacyAnalyzers.Annotations;

        class Export(Aes aes, RSA rsa, Microsoft.AspNetCore.DataProtection.IDataProtector protector, TextWriter given)
        {
            private readonly StreamWriter log = new("export.log");
            private TextWriter Lines { get; } = File.CreateText("lines.txt");
            private TextWriter Html { get; set; } = new StringWriter();

            async Task Write(Customer c, List<Customer> all, string path)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;

    [Fact]
    public Task Message_SaysWhereAndTheWayOut() => VerifyCS.VerifyAnalyzerAsync(
        Method("""File.WriteAllText(path, {|#0:c.Email|}); Microsoft.Win32.Registry.SetValue("HKEY_CURRENT_USER\\Shop", "user", {|#1:c.Name|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) is written to a file unprotected by 'File.WriteAllText'; encrypt it, leave it out, or keep it in a declared store"),
        VerifyCS.Diagnostic().WithLocation(1).WithMessage("'Customer.Name' (identity.name) is written to the registry unprotected by 'Registry.SetValue'; encrypt it, leave it out, or keep it in a declared store"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""File.WriteAllText(path, {|#0:c.Email|});"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email'（contact.email）が 'File.WriteAllText' でファイルに保護されずに書き込まれます。暗号化するか、含めないか、宣言した保管場所に保存してください"));

    [Theory]
    [InlineData("""File.AppendAllText(path, $"{path}: {{|PRIV5001:c.Email|}}\n");""")]
    [InlineData("""await File.WriteAllTextAsync(path, {|PRIV5001:JsonSerializer.Serialize(all)|});""")]
    [InlineData("""await File.WriteAllLinesAsync(path, {|PRIV5001:all.Select(x => x.Email)|});""")]
    [InlineData("""File.AppendAllLines(path, [{|PRIV5001:c.Email|}]);""")]
    [InlineData("""File.WriteAllBytes(path, Encoding.UTF8.GetBytes({|PRIV5001:c.Email|}));""")]
    [InlineData("""var csv = new StringBuilder(); foreach (var x in all) csv.AppendLine(x.Email); File.WriteAllText(Path.GetTempFileName(), {|PRIV5001:csv|}.ToString());""")]
    [InlineData("""Microsoft.Win32.Registry.CurrentUser.SetValue("user", {|PRIV5001:c.Email|});""")]
    [InlineData("""Save(c.Name); void Save(string text) => File.WriteAllText(path, {|PRIV5001:text|});""")]
    public Task PersonalDataInAFile_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""using var w = new StreamWriter(path); w.WriteLine({|PRIV5001:c.Email|});""")]
    [InlineData("""using (var w = File.CreateText(path)) { w.Write("{0};{1}", c.Id, {|PRIV5001:c.Name|}); }""")]
    [InlineData("""await using TextWriter w = File.AppendText(path); await w.WriteLineAsync({|PRIV5001:c.Email|});""")]
    [InlineData("""using var f = File.Create(path); f.Write(Encoding.UTF8.GetBytes({|PRIV5001:c.Email|}));""")]
    [InlineData("""using Stream f = new FileStream(path, FileMode.Create); await f.WriteAsync(Encoding.UTF8.GetBytes({|PRIV5001:c.Email|}));""")]
    [InlineData("""using var w = new StreamWriter(File.OpenWrite(path), Encoding.UTF8); w.WriteLine($"{c.Id} {{|PRIV5001:c.Email|}}");""")]
    [InlineData("""using var w = new StreamWriter(new System.IO.Compression.GZipStream(File.Create(path), System.IO.Compression.CompressionLevel.Fastest)); w.Write({|PRIV5001:c.Email|});""")]
    [InlineData("""using var zip = new System.IO.Compression.ZipArchive(File.Create(path), System.IO.Compression.ZipArchiveMode.Create); using var w = new StreamWriter(zip.CreateEntry("a").Open()); w.Write({|PRIV5001:c.Email|});""")]
    [InlineData("""using var w = new BinaryWriter(File.OpenWrite(path)); w.Write({|PRIV5001:c.Email|});""")]
    [InlineData("""TextWriter? w = null; if (path != "") { w = new StreamWriter(path, true); } w?.WriteLine({|PRIV5001:c.Email|});""")]
    [InlineData("""Stream s = File.Create(path); s = new BufferedStream(s); s = new BufferedStream(s); s = new BufferedStream(s); using var w = new StreamWriter(s); w.Write({|PRIV5001:c.Email|});""")]
    [InlineData("""Lines.WriteLine({|PRIV5001:c.Email|});""")]
    [InlineData("""log.WriteLine({|PRIV5001:c.Email|});""")]
    [InlineData("""using var s = System.IO.IsolatedStorage.IsolatedStorageFile.GetUserStoreForAssembly(); using var w = new StreamWriter(s.CreateFile("a")); w.Write({|PRIV5001:c.Email|});""")]
    public Task WriterOverAFile_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""using var w = new StringWriter(); w.WriteLine(c.Email);""")]
    [InlineData("""using var w = new StreamWriter(new MemoryStream()); w.WriteLine(c.Email);""")]
    [InlineData("""Stream s = new MemoryStream(); s = new BufferedStream(s); s = new BufferedStream(s); s = new BufferedStream(s); using var w = new StreamWriter(s); w.Write(c.Email);""")]
    [InlineData("""var m = new MemoryStream(); m.Write(Encoding.UTF8.GetBytes(c.Email));""")]
    [InlineData("""var http = new HttpContextAccessor().HttpContext!; await using var w = new StreamWriter(http.Response.Body); await w.WriteAsync(c.Email);""")]
    [InlineData("""using var w = new StreamWriter(new System.Net.Sockets.TcpClient().GetStream()); w.Write(c.Email);""")]
    [InlineData("""using var f = File.Create(path); using var e = new CryptoStream(f, aes.CreateEncryptor(), CryptoStreamMode.Write); e.Write(Encoding.UTF8.GetBytes(c.Email));""")]
    [InlineData("""using var f = File.Create(path); using var w = new StreamWriter(new CryptoStream(f, aes.CreateEncryptor(), CryptoStreamMode.Write)); w.Write(c.Email);""")]
    [InlineData("""using var w = new StreamWriter(path); w.WriteLine(c.Id); w.WriteLine(c.Shelf); w.WriteLine("Email;Name"); w.WriteLine(all.Count);""")]
    [InlineData("""using var w = new StreamWriter(path); w.WriteLine(Redact.Partially(c.Email));""")]
    [InlineData("""using var f = File.Create(path); f.Write(protector.Protect(Encoding.UTF8.GetBytes(c.Email)));""")]
    [InlineData("""using var f = File.OpenRead(path); var buffer = new byte[c.Email.Length]; f.ReadExactly(buffer);""")]
    [InlineData("""given.WriteLine(c.Email);""")]
    [InlineData("""Html.WriteLine(c.Email);""")]
    public Task OtherWriter_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""System.Windows.Clipboard.SetText({|PRIV5001:c.Email|});""")]
    [InlineData("""System.Windows.Forms.Clipboard.SetDataObject({|PRIV5001:c.Email|});""")]
    [InlineData("""Microsoft.Maui.ApplicationModel.DataTransfer.IClipboard clipboard = null!; await clipboard.SetTextAsync({|PRIV5001:c.Email|});""")]
    public Task PersonalDataOnTheClipboard_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""File.WriteAllText(path, c.Id.ToString());""")]
    [InlineData("""File.WriteAllText(path, c.Shelf);""")]
    [InlineData("""File.WriteAllText(path, "Email;Name\n");""")]
    [InlineData("""File.WriteAllText(path, nameof(c.Email));""")]
    [InlineData("""File.WriteAllText(path, all.Count.ToString());""")]
    [InlineData("""File.WriteAllText(path, Redact.Partially(c.Email));""")]
    [InlineData("""File.WriteAllText(path, protector.Protect(Encoding.UTF8.GetBytes(c.Email)).Length.ToString());""")]
    [InlineData("""File.WriteAllBytes(path, protector.Protect(JsonSerializer.SerializeToUtf8Bytes(all)));""")]
    [InlineData("""File.WriteAllBytes(path, aes.EncryptCbc(Encoding.UTF8.GetBytes(c.Email), aes.IV));""")]
    [InlineData("""File.WriteAllBytes(path, rsa.Encrypt(Encoding.UTF8.GetBytes(c.Email), RSAEncryptionPadding.OaepSHA256));""")]
    [InlineData("""var data = Encoding.UTF8.GetBytes(c.Email); File.WriteAllBytes(path, aes.CreateEncryptor().TransformFinalBlock(data, 0, data.Length));""")]
    [InlineData("""File.WriteAllLines(path, all.Select(x => x.Id + ";" + (x.Email != "")));""")]
    [InlineData("""c.Email = File.ReadAllText(path);""")]
    [InlineData("""if (File.Exists(c.Shelf)) File.Delete(path);""")]
    [InlineData("""var text = JsonSerializer.Serialize(c.Id); await File.WriteAllTextAsync(path, text);""")]
    public Task HarmlessFile_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));
}
