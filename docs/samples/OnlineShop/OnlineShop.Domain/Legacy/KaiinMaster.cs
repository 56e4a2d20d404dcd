using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace OnlineShop.Domain.Legacy;

/// <summary>会員マスタ: a row of the old member database, from before the shop was on the web.</summary>
[Table("KAIIN_MST")]
[Purpose(Purposes.Account)]
public sealed class KaiinMaster
{
    [Key]
    [Column("会員番号"), Display(Name = "会員番号")]
    [PersonalData(DataCategory.AccountId, Subject = "customer")]
    public required string KaiinBango { get; init; }

    [Column("氏名"), Display(Name = "氏名")]
    [PersonalData(DataCategory.IdentityName, Subject = "customer")]
    public required string Shimei { get; init; }

    [Column("フリガナ"), Display(Name = "フリガナ")]
    [PersonalData(DataCategory.IdentityName, Subject = "customer")]
    public required string Furigana { get; init; }

    [Column("郵便番号"), Display(Name = "郵便番号")]
    [PersonalData(DataCategory.ContactAddress, Subject = "customer")]
    public string? YubinBango { get; init; }

    // PRIV1001: 住所 in Latin letters is an address just the same.
    public string? Juusho { get; init; }

    // PRIV1001: the name says nothing, the label does.
    [Column("電話番号")]
    public string? Renraku1 { get; init; }

    [Column("E_MAIL")]
    [PersonalData(DataCategory.ContactEmail, Subject = "customer")]
    public string? Meeru { get; init; }

    /// <summary>地区コード: the code of a sales area, not an address.</summary>
    [Column("地区コード")]
    public string? ChikuCode { get; init; }

    [Column("退会フラグ")]
    public bool TaikaiFlag { get; init; }
}
