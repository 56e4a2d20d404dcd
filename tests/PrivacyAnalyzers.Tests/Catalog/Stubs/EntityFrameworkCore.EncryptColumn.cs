// The public API of EntityFrameworkCore.EncryptColumn, as far as the catalog names it.
namespace EntityFrameworkCore.EncryptColumn.Attribute
{
    public sealed class EncryptColumnAttribute : System.Attribute
    {
    }
}
