namespace PrivacyAnalyzers.CodeFixes.Tests.Classification;

/// <summary>PRIV1003: use the nearest declared purpose.</summary>
public class UseNearestPurposeTests
{
    [Fact]
    public Task MistypedId_IsCorrected() => FixVerifier<UseNearestPurpose>.VerifyAsync(
        """
        using PrivacyAnalyzers.Annotations;

        [Purpose({|PRIV1003:"suport"|}, /* mainly */ {|PRIV1003:"order_fulfilment"|})]
        public class Buyer;

        [ProcessesFor("support", {|PRIV1003:"order-fulfillment"|})]
        public class Dispatch;
        """,
        """
        using PrivacyAnalyzers.Annotations;

        [Purpose("support", /* mainly */ "order-fulfilment")]
        public class Buyer;

        [ProcessesFor("support", "order-fulfilment")]
        public class Dispatch;
        """);

    [Fact]
    public Task IdThatIsNearNone_IsNotCorrected() => FixVerifier<UseNearestPurpose>.VerifyNoneAsync(
        """
        using PrivacyAnalyzers.Annotations;

        [Purpose({|PRIV1003:"marketing"|})]
        public class Buyer;
        """);

    [Fact]
    public Task Constant_IsNotReplaced() => FixVerifier<UseNearestPurpose>.VerifyNoneAsync(
        """
        using PrivacyAnalyzers.Annotations;

        [Purpose({|PRIV1003:Buyer.Why|})]
        public class Buyer { public const string Why = "suport"; }
        """);
}
