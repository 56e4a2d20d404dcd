namespace OnlineShop.Domain;

/// <summary>An amount in yen.</summary>
public readonly record struct Money(int Yen)
{
    public static Money operator +(Money left, Money right) => new(left.Yen + right.Yen);

    public static Money operator *(Money price, int quantity) => new(price.Yen * quantity);

    public override string ToString() => FormattableString.Invariant($"¥{Yen:N0}");
}
