// The public API of Microsoft.IdentityModel.Tokens and System.IdentityModel.Tokens.Jwt 8, as far as the catalog names it.
namespace Microsoft.IdentityModel.Tokens
{
    public class SecurityTokenDescriptor
    {
        public System.Security.Claims.ClaimsIdentity Subject { get; set; }
        public System.Collections.Generic.IDictionary<string, object> Claims { get; set; }
        public string Issuer { get; set; }
    }
}

namespace System.IdentityModel.Tokens.Jwt
{
    public class JwtPayload
    {
        public JwtPayload(System.Collections.Generic.IEnumerable<System.Security.Claims.Claim> claims)
        {
        }
    }

    public class JwtSecurityToken
    {
        public JwtSecurityToken(string issuer = null, string audience = null, System.Collections.Generic.IEnumerable<System.Security.Claims.Claim> claims = null, System.DateTime? notBefore = null, System.DateTime? expires = null)
        {
        }
    }
}
