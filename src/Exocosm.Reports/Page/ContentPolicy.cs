using System.Security.Cryptography;
using System.Text;

namespace Exocosm.Reports.Page;

/// <summary>
/// The page's content security policy. It allows no request to anywhere, and no script but the page's own, known by their
/// hashes: if a hostile name ever got through the escaping, the browser would still not run it.
/// </summary>
internal static class ContentPolicy
{
    /// <summary>The policy for a page with these scripts.</summary>
    public static string For(params IEnumerable<string> scripts)
    {
        string hashes = string.Join(' ', scripts.Select(static script =>
            $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"));
        return $"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }
}
