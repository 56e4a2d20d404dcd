using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules;

/// <summary>All rules that there are, in the order of their ids.</summary>
internal static class RuleList
{
    public static readonly ImmutableArray<MemberRule> Members = [new Unclassified(), new WithoutPurpose()];

    public static readonly ImmutableArray<FlowRule> Flows =
    [
        new MyNumberLetOut(), new SensitiveData(),
        new PersonalDataInLog(), new ObjectInLog(), new PersonalDataInException(), new PersonalDataInTelemetry(), new PersonalDataInUrl(),
        new SerializedWithoutPurpose(), new ReturnedWithoutPurpose(), new KeptElsewhere(), new MessageWithoutPurpose(),
        new UndeclaredRecipient(), new UndeclaredService(), new RecipientNotEntitled(), new UnknownRecipient(), new AddresseesSeeEachOther(), new SentInClear(), new SentFromDevice(),
        new StoredForAnotherPurpose(), new WrittenToFile(), new SensitiveDataStored(), new HashedWithoutKey(),
    ];

    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
    [
        Rules.Descriptors.PRIV0001_PromiseUnreadable,
        Rules.Descriptors.PRIV0002_PromiseMissing,
        Rules.Descriptors.PRIV0003_PromiseIncomplete,
        Rules.Descriptors.PRIV0005_VagueWording,
        Rules.Descriptors.PRIV0007_AnalysisCutShort,
        Rules.Descriptors.PRIV0008_FactsNotWritten,
        Rules.Descriptors.PRIV1003_PurposeUndeclared,
        Rules.Descriptors.PRIV1004_ClassificationLost,
        Rules.Descriptors.PRIV1005_WeakerCategory,
        Rules.Descriptors.PRIV1006_CollectedAndNeverRead,
        Rules.Descriptors.PRIV1007_WithoutReason,
        Rules.Descriptors.PRIV1008_SpecialCareWithoutConsent,
        Rules.Descriptors.PRIV2005_ShownAsText,
        Rules.Descriptors.PRIV2007_SensitiveSwitch,
        Rules.Descriptors.PRIV4004_NoSafeguards,
        Rules.Descriptors.PRIV4006_ServiceReferenced,
        Rules.Descriptors.PRIV5005_RealDataInSource,
        Rules.Descriptors.PRIV6001_MyNumberWithoutStatute,
        .. Members.Select(r => r.Descriptor),
        .. Flows.Select(r => r.Descriptor),
    ];
}
