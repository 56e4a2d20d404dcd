namespace PrivacyAnalyzers.CodeFixes.Tests.ThirdParties;

/// <summary>PRIV4008: https.</summary>
public class UseHttpsTests
{
    [Fact]
    public Task AddressesOfThatHost_BecomeHttps() => FixVerifier<UseHttps>.VerifyAsync(
        """
        public class Sender(HttpClient http)
        {
            private const string Address = "http://api.mailer.example/v1";
            private const string Local = "http://localhost/";

            public Task Send(Customer c) => http.PostAsJsonAsync(Address, {|PRIV4008:c.Email|});

            public Task Find(Customer c) => http.GetAsync($"http://api.mailer.example/find?mail={{|PRIV4008:c.Email|}}");
        }
        """,
        """
        public class Sender(HttpClient http)
        {
            private const string Address = "https://api.mailer.example/v1";
            private const string Local = "http://localhost/";

            public Task Send(Customer c) => http.PostAsJsonAsync(Address, c.Email);

            public Task Find(Customer c) => http.GetAsync($"https://api.mailer.example/find?mail={c.Email}");
        }
        """);
}
