namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV5003.</summary>
public class HashedWithoutKeyTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV5003");

    private static string Method(string body) => $$"""
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using PrivacyAnalyzers.Annotations;

        class Visitor
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.OnlineIp)] public string Ip { get; set; } = "";
            [PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = "";
            [PersonalData(DataCategory.AccountCredential)] public string Password { get; set; } = "";
            [PersonalData(DataCategory.CommunicationContent)] public string Message { get; set; } = "";
        }

        class Pseudonyms(byte[] key, string salt, HMACSHA256 keyed, SHA256 sha, HashAlgorithm any)
        {
            async Task Make(Customer c, Visitor v, List<Customer> all, Stream file)
            {
                {{body}}
                await Task.Yield();
            }

            string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

            byte[] Named(string text) => sha.ComputeHash(Encoding.UTF8.GetBytes(text));

            byte[] Keyed(string text) => keyed.ComputeHash(Encoding.UTF8.GetBytes(text));

            string Etag(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

            string Salted(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text + salt)));
        }
        """;

    [Fact]
    public Task Message_SaysWhyAndTheWayOut() => VerifyCS.VerifyAnalyzerAsync(
        Method("""var h = SHA256.HashData(Encoding.UTF8.GetBytes({|#0:c.Email|}));"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email' (contact.email) is hashed by 'SHA256.HashData' without a key, so that whoever guesses it finds it again; use HMACSHA256 with a secret key, or Redact.KeyedHash"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        Method("""var h = SHA256.HashData(Encoding.UTF8.GetBytes({|#0:c.Email|}));"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Customer.Email'（contact.email）が 'SHA256.HashData' で鍵なしでハッシュ化されます。値を推測すれば同じハッシュ値が得られるため、HMACSHA256 か Redact.KeyedHash と、秘密の鍵を使ってください"));

    [Theory]
    [InlineData("""var h = MD5.HashData(Encoding.UTF8.GetBytes({|PRIV5003:c.Email|}.Trim().ToLowerInvariant()));""")]
    [InlineData("""using var md5 = MD5.Create(); var h = md5.ComputeHash(Encoding.UTF8.GetBytes({|PRIV5003:c.Name|}));""")]
    [InlineData("""var h = SHA1.Create().ComputeHash(Encoding.UTF8.GetBytes({|PRIV5003:v.Ip|}));""")]
    [InlineData("""var h = sha.ComputeHash(Encoding.UTF8.GetBytes({|PRIV5003:v.Number|}), 0, 12);""")]
    [InlineData("""Span<byte> h = stackalloc byte[32]; SHA512.HashData(Encoding.UTF8.GetBytes({|PRIV5003:c.Email|}), h);""")]
    [InlineData("""var h = CryptographicOperations.HashData(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes({|PRIV5003:c.Email|}));""")]
    [InlineData("""var bytes = Encoding.UTF8.GetBytes(c.Name + "|" + c.Email); var h = SHA256.HashData({|PRIV5003:bytes|});""")]
    [InlineData("""var h = all.Select(x => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes({|PRIV5003:x.Email|})))).ToList();""")]
    [InlineData("""var h = await Task.Run(() => sha.ComputeHash(Encoding.UTF8.GetBytes({|PRIV5003:c.Email|})));""")]
    [InlineData("""var h = Named({|PRIV5003:c.Email|});""")]
    [InlineData("""var h = Hash({|PRIV5003:c.Email|});""")]
    [InlineData("""using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256); hash.AppendData(Encoding.UTF8.GetBytes({|PRIV5003:c.Email|})); var h = hash.GetHashAndReset();""")]
    [InlineData("""var data = Encoding.UTF8.GetBytes(c.Email); sha.TransformBlock({|PRIV5003:data|}, 0, data.Length, null, 0);""")]
    [InlineData("""var data = Encoding.UTF8.GetBytes(c.Email); sha.TransformFinalBlock({|PRIV5003:data|}, 0, data.Length);""")]
    [InlineData("""var h = await SHA256.HashDataAsync(new MemoryStream(Encoding.UTF8.GetBytes({|PRIV5003:c.Email|})), CancellationToken.None);""")]
    [InlineData("""var tokens = new List<string>(); var h = Hash({|PRIV5003:c.Name|} + tokens.Count);""")]
    public Task HashWithoutKey_Triggers(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    [Theory]
    [InlineData("""var h = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(c.Email));""")]
    [InlineData("""var h = keyed.ComputeHash(Encoding.UTF8.GetBytes(c.Email));""")]
    [InlineData("""using var mac = new HMACSHA512(key); var h = mac.ComputeHash(Encoding.UTF8.GetBytes(c.Email));""")]
    [InlineData("""var h = Redact.KeyedHash(c.Email, key);""")]
    [InlineData("""var h = any.ComputeHash(Encoding.UTF8.GetBytes(c.Email));""")]
    [InlineData("""var etag = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(c));""")]
    [InlineData("""var json = JsonSerializer.Serialize(c); var bytes = Encoding.UTF8.GetBytes(json); var etag = SHA256.HashData(bytes);""")]
    [InlineData("""var h = SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(all)));""")]
    [InlineData("""var h = Keyed(c.Email);""")]
    [InlineData("""var h = Etag(c.Email);""")]
    [InlineData("""var h = Salted(c.Email);""")]
    [InlineData("""var h = SHA256.HashData(Encoding.UTF8.GetBytes(c.Email + salt));""")]
    [InlineData("""using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key); hash.AppendData(Encoding.UTF8.GetBytes(c.Email)); var h = hash.GetHashAndReset();""")]
    [InlineData("""using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256); hash.AppendData(Encoding.UTF8.GetBytes(c.Shelf));""")]
    [InlineData("""var data = Encoding.UTF8.GetBytes(c.Email); keyed.TransformBlock(data, 0, data.Length, null, 0);""")]
    [InlineData("""var data = Encoding.UTF8.GetBytes(c.Email); any.TransformFinalBlock(data, 0, data.Length);""")]
    [InlineData("""var token = v.Id == 0 ? c.Email : salt; var h = Hash(token);""")]
    [InlineData("""string? accessToken = null; if (v.Id == 0) { accessToken = c.Name; } var h = SHA256.HashData(Encoding.UTF8.GetBytes(accessToken ?? ""));""")]
    [InlineData("""var h = SHA1.HashData(Encoding.UTF8.GetBytes(v.Password));""")]
    [InlineData("""var h = SHA256.HashData(Encoding.UTF8.GetBytes(v.Message));""")]
    [InlineData("""var h = SHA256.HashData(Encoding.UTF8.GetBytes(c.Shelf));""")]
    [InlineData("""var h = SHA256.HashData(Encoding.UTF8.GetBytes(c.Id.ToString()));""")]
    [InlineData("""var h = SHA256.HashData(Encoding.UTF8.GetBytes(Redact.Fully(c.Email)));""")]
    [InlineData("""var h = await SHA256.HashDataAsync(file); c.Email = Convert.ToHexString(h);""")]
    [InlineData("""var h = SHA256.HashData(Encoding.UTF8.GetBytes(nameof(c.Email)));""")]
    [InlineData("""var h = c.Email.GetHashCode() ^ HashCode.Combine(c.Name, c.Email);""")]
    public Task OtherHash_DoesNotTrigger(string body) => VerifyCS.VerifyAnalyzerAsync(Method(body));

    /// <summary>Who logs such a hash logs personal data.</summary>
    [Fact]
    public Task HashWithoutKey_IsStillPersonalData() => new RuleVerifier("PRIV2001").VerifyAnalyzerAsync(
        Method("""var h = Convert.ToHexString(sha.ComputeHash(Encoding.UTF8.GetBytes(c.Email))); Console.WriteLine({|PRIV2001:h|});"""));
}
