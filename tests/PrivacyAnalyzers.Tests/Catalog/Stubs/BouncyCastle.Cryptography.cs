// The part of BouncyCastle.Cryptography's public API that the catalog names.
namespace Org.BouncyCastle.Crypto
{
    public interface IBlockCipher
    {
    }

    public interface ICipherParameters
    {
    }
}

namespace Org.BouncyCastle.Crypto.Engines
{
    public class AesEngine : IBlockCipher
    {
    }

    public class DesEngine : IBlockCipher
    {
    }

    public class DesEdeEngine : DesEngine
    {
    }

    public class RC2Engine : IBlockCipher
    {
    }

    public class RC4Engine
    {
    }
}

namespace Org.BouncyCastle.Crypto.Modes
{
    public class EcbBlockCipher
    {
        public EcbBlockCipher(IBlockCipher cipher)
        {
        }
    }
}

namespace Org.BouncyCastle.Crypto.Parameters
{
    public class KeyParameter : ICipherParameters
    {
        public KeyParameter(byte[] key)
        {
        }
    }

    public class ParametersWithIV : ICipherParameters
    {
        public ParametersWithIV(ICipherParameters parameters, byte[] iv)
        {
        }
    }
}
