using PrivacyAnalyzers.Tests.Catalog;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV5003, of encryption.</summary>
public class WeakEncryptionTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV5003");

    private static string Method(string body) => $$"""
        using System.Security.Cryptography;
        using System.Text;

        class Vault(byte[] key, Aes aes, IReadOnlyDictionary<string, string> settings)
        {
            private const string Password = "correct horse battery staple";
            private static readonly byte[] Fixed = Encoding.UTF8.GetBytes(Password);
            private static readonly byte[] Filled = new byte[16];
            private readonly byte[] _given = key;

            byte[] Seal(byte[] plain, byte[] iv, string password, CipherMode mode)
            {
                {{body}}
                return plain;
            }
        }
        """;

    [Fact]
    public Task WeakCipher_SaysWhyAndTheWayOut() => VerifyCS.VerifyAnalyzerAsync(
        Method("using var des = {|#0:TripleDES.Create()|};"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'TripleDES.Create' encrypts weakly, so that what it hides can be found, or compared, without the key; use AesGcm, or IDataProtector"));

    [Fact]
    public Task WeakCipher_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("using var des = {|#0:TripleDES.Create()|};"),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'TripleDES.Create' の暗号化は弱いものです。鍵がなくても中身を知られ、比べられるおそれがあるため、AesGcm か IDataProtector による暗号化を使ってください"));

    [Fact]
    public Task Constant_SaysWhyAndTheWayOut() => VerifyCS.VerifyAnalyzerAsync(
        Method("""aes.Key = {|#0:Encoding.UTF8.GetBytes("0123456789abcdef")|};"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'SymmetricAlgorithm.Key' is given a constant, so that whoever has the code can undo, or compare, what it makes; use a key from a vault, and a new initialization vector each time"));

    [Fact]
    public Task Constant_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""aes.Key = {|#0:Encoding.UTF8.GetBytes("0123456789abcdef")|};"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'SymmetricAlgorithm.Key' に定数が渡されています。コードを持つ人が結果を元に戻し、または比べられるため、鍵保管サービスの鍵と、毎回新しい初期化ベクトルを使ってください"));

    [Theory]
    [InlineData("""using var des = {|PRIV5003:DES.Create()|};""")]
    [InlineData("""using var rc2 = {|PRIV5003:RC2.Create()|};""")]
    [InlineData("""aes.Mode = {|PRIV5003:CipherMode.ECB|};""")]
    [InlineData("""using var own = Aes.Create(); var use = new { own, Mode = mode }; own.Mode = mode == CipherMode.CBC ? mode : {|PRIV5003:CipherMode.ECB|};""")]
    [InlineData("""aes.Mode = plain.Length switch { 16 => {|PRIV5003:CipherMode.ECB|}, _ => mode };""")]
    [InlineData("""var sealed_ = {|PRIV5003:aes.EncryptEcb(plain, PaddingMode.PKCS7)|};""")]
    public Task WeakCipher_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""aes.Key = {|PRIV5003:Fixed|};""")]
    [InlineData("""aes.Key = {|PRIV5003:Convert.FromBase64String("MDEyMzQ1Njc4OWFiY2RlZg==")|};""")]
    [InlineData("""aes.Key = {|PRIV5003:"0123456789abcdef"u8.ToArray()|};""")]
    [InlineData("""aes.Key = {|PRIV5003:Encoding.UTF8.GetBytes(Password.Substring(0, 16))|};""")]
    [InlineData("""aes.IV = {|PRIV5003:new byte[16]|};""")]
    [InlineData("""aes.IV = {|PRIV5003:new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }|};""")]
    [InlineData("""byte[] own = [1, 2, 3, 4]; using var transform = aes.CreateEncryptor({|PRIV5003:own|}, iv);""")]
    [InlineData("""using var transform = aes.CreateEncryptor(key, {|PRIV5003:new byte[16]|});""")]
    [InlineData("""using var gcm = new AesGcm({|PRIV5003:"0123456789abcdef"u8|}, 16);""")]
    [InlineData("""var mac = HMACSHA256.HashData({|PRIV5003:"pepper"u8|}, plain);""")]
    [InlineData("""using var mac = new HMACSHA256({|PRIV5003:Fixed|});""")]
    public Task Constant_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""using var own = Aes.Create();""")]
    [InlineData("""if (aes.Mode == CipherMode.ECB) { throw new CryptographicException("no"); }""")]
    [InlineData("""var isWeak = mode is CipherMode.ECB;""")]
    [InlineData("""aes.Mode = CipherMode.CBC;""")]
    [InlineData("""aes.Mode = mode;""")]
    [InlineData("""aes.Key = key;""")]
    [InlineData("""aes.Key = _given;""")]
    [InlineData("""aes.Key = Encoding.UTF8.GetBytes(password);""")]
    [InlineData("""aes.Key = Convert.FromBase64String(settings["Key"]);""")]
    [InlineData("""aes.Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("VAULT_KEY")!);""")]
    [InlineData("""aes.Key = File.ReadAllBytes("vault.key");""")]
    [InlineData("""aes.Key = RandomNumberGenerator.GetBytes(32);""")]
    [InlineData("""aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(password + Password));""")]
    [InlineData("""aes.Key = Rfc2898DeriveBytes.Pbkdf2(password, iv, 600_000, HashAlgorithmName.SHA256, 32);""")]
    [InlineData("""var own = new byte[16]; RandomNumberGenerator.Fill(own); aes.IV = own;""")]
    [InlineData("""RandomNumberGenerator.Fill(Filled); aes.IV = Filled;""")]
    [InlineData("""var own = "x"u8.ToArray(); own = key; aes.Key = own;""")]
    [InlineData("""using var transform = aes.CreateEncryptor(key, iv);""")]
    [InlineData("""using var transform = aes.CreateDecryptor(key, iv);""")]
    [InlineData("""using var gcm = new AesGcm(key, 16);""")]
    [InlineData("""var mac = HMACSHA256.HashData(key, "label"u8);""")]
    [InlineData("""var other = new Dictionary<string, string> { ["Key"] = "x" }; var pair = new { Key = Fixed, IV = new byte[16] };""")]
    public Task OtherEncryption_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""{|PRIV5003:new RC4Engine()|}""")]
    [InlineData("""{|PRIV5003:new DesEdeEngine()|}""")]
    [InlineData("""{|PRIV5003:new EcbBlockCipher(new AesEngine())|}""")]
    [InlineData("""new KeyParameter({|PRIV5003:"0123456789abcdef"u8.ToArray()|})""")]
    [InlineData("""new AesEngine()""")]
    [InlineData("""new KeyParameter(key)""")]
    public async Task BouncyCastle(string expression)
    {
        var test = VerifyCS.Test($$"""
            using Org.BouncyCastle.Crypto.Engines;
            using Org.BouncyCastle.Crypto.Modes;
            using Org.BouncyCastle.Crypto.Parameters;

            class Vault
            {
                object Make(byte[] key) => {{expression}};
            }
            """);
        test.TestState.AdditionalReferences.Add(Libraries.Stubs["BouncyCastle.Cryptography"]);
        await test.RunAsync();
    }

    /// <summary>A test's key protects nobody.</summary>
    [Fact]
    public async Task Test_DoesNotTrigger()
    {
        var test = VerifyCS.Test(Method("using var des = DES.Create(); des.Key = Fixed;"));
        test.TestState.AdditionalReferences.Add(typeof(FactAttribute).Assembly);
        await test.RunAsync();
    }
}
