using System.Reflection;

namespace PrivacyAnalyzers.Annotations.Tests;

public sealed class AttributeTests
{
    private const AttributeTargets Data =
        AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue |
        AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface;

    [Theory]
    [InlineData(typeof(PersonalDataAttribute), Data, false)]
    [InlineData(typeof(NotPersonalDataAttribute), Data, false)]
    [InlineData(typeof(PurposeAttribute), Data | AttributeTargets.Assembly, true)]
    [InlineData(typeof(ProcessesForAttribute), AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, false)]
    [InlineData(typeof(SendsToAttribute), AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter, true)]
    [InlineData(typeof(RetentionAttribute), AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Assembly, false)]
    [InlineData(typeof(SanitizerAttribute), AttributeTargets.Method | AttributeTargets.Property, false)]
    public void EachAttribute_IsAllowedWhereItMakesSense(Type attribute, AttributeTargets targets, bool allowMultiple)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal(targets, usage.ValidOn);
        Assert.Equal(allowMultiple, usage.AllowMultiple);
    }

    [Fact]
    public void EachAttribute_StaysInCompiledCode() =>
        Assert.DoesNotContain(
            typeof(PersonalDataAttribute).Assembly.GetExportedTypes(),
            type => type.IsDefined(typeof(System.Diagnostics.ConditionalAttribute)));

    [Fact]
    public void PersonalDataOnProperty_KeepsCategoryAndSubject()
    {
        var mark = typeof(AnnotatedCustomer).GetProperty("Email")!.GetCustomAttribute<PersonalDataAttribute>()!;

        Assert.Equal(DataCategory.ContactEmail, mark.Category);
        Assert.Equal("customer", mark.Subject);
    }

    [Fact]
    public void PersonalDataOnField_HasNoSubjectUnlessSet()
    {
        var mark = typeof(AnnotatedCustomer).GetField("Name")!.GetCustomAttribute<PersonalDataAttribute>()!;

        Assert.Equal(DataCategory.IdentityName, mark.Category);
        Assert.Null(mark.Subject);
    }

    [Fact]
    public void PersonalDataOnParameterAndReturnValue_IsKept()
    {
        var method = typeof(AnnotatedCustomer).GetMethod("PhoneOf")!;

        Assert.Equal(DataCategory.AccountId, method.GetParameters()[0].GetCustomAttribute<PersonalDataAttribute>()!.Category);
        Assert.Equal(DataCategory.ContactPhone, method.ReturnParameter.GetCustomAttribute<PersonalDataAttribute>()!.Category);
    }

    [Fact]
    public void PersonalDataOnRecordsPositionalParameter_LandsOnTheParameter()
    {
        var parameter = typeof(AnnotatedRecord).GetConstructors()[0].GetParameters()[0];

        Assert.Equal(DataCategory.IdentityName, parameter.GetCustomAttribute<PersonalDataAttribute>()!.Category);
        Assert.Null(typeof(AnnotatedRecord).GetProperty("Name")!.GetCustomAttribute<PersonalDataAttribute>());
    }

    [Fact]
    public void PersonalDataOnStruct_IsKept() =>
        Assert.Equal(DataCategory.ContactEmail, typeof(AnnotatedValue).GetCustomAttribute<PersonalDataAttribute>()!.Category);

    [Fact]
    public void NotPersonalData_KeepsItsReason() =>
        Assert.Equal(
            "The shop's own number.",
            typeof(AnnotatedCustomer).GetProperty("ShopPhone")!.GetCustomAttribute<NotPersonalDataAttribute>()!.Reason);

    [Fact]
    public void SeveralPurposes_AreAllKept()
    {
        var ids = typeof(AnnotatedCustomer).GetCustomAttributes<PurposeAttribute>().SelectMany(mark => mark.Ids);

        Assert.Equal(["order-fulfilment", "statistics", "support"], ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ProcessesFor_KeepsIdsInTheOrderWritten() =>
        Assert.Equal(["order-fulfilment", "support"], typeof(AnnotatedCustomer).GetCustomAttribute<ProcessesForAttribute>()!.Ids);

    [Fact]
    public void SeveralRecipients_AreAllKept()
    {
        var recipients = typeof(AnnotatedCustomer).GetCustomAttributes<SendsToAttribute>().Select(mark => mark.Recipient);

        Assert.Equal(["stripe", "yamato"], recipients.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Retention_KeepsPeriodAndEvent()
    {
        var ofType = typeof(AnnotatedCustomer).GetCustomAttribute<RetentionAttribute>()!;
        var ofNote = typeof(AnnotatedCustomer).GetField("Note")!.GetCustomAttribute<RetentionAttribute>()!;

        Assert.Equal(("P30D", "account-closed"), (ofType.Period, ofType.Until));
        Assert.Equal((null, "account-closed"), (ofNote.Period, ofNote.Until));
    }

    [Fact]
    public void Sanitizer_IsKept() =>
        Assert.True(typeof(AnnotatedCustomer).GetProperty("Initial")!.IsDefined(typeof(SanitizerAttribute)));

    [Fact]
    public void NullArgument_IsRefused()
    {
        Assert.Equal("reason", Assert.Throws<ArgumentNullException>(() => new NotPersonalDataAttribute(null!)).ParamName);
        Assert.Equal("id", Assert.Throws<ArgumentNullException>(() => new PurposeAttribute(null!)).ParamName);
        Assert.Equal("more", Assert.Throws<ArgumentNullException>(() => new PurposeAttribute("support", null!)).ParamName);
        Assert.Equal("more", Assert.Throws<ArgumentNullException>(() => new ProcessesForAttribute("support", "statistics", null!)).ParamName);
        Assert.Equal("recipient", Assert.Throws<ArgumentNullException>(() => new SendsToAttribute(null!)).ParamName);
        Assert.Equal("period", Assert.Throws<ArgumentNullException>(() => new RetentionAttribute(null!)).ParamName);
    }
}
