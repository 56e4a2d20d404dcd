// The public API of EntityFrameworkCore.DataEncryption, as far as the catalog names it.
namespace SoftFluent.ComponentModel.DataAnnotations
{
    public sealed class EncryptedAttribute : System.Attribute
    {
    }
}
