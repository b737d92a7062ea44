using System.Linq;
using System.Text;

namespace Compliance.Importing.Tables;

/// <summary>A heading as far as it matters: white space, marks that it has to be filled, and forms of brackets and letters do not.</summary>
internal static class ColumnName
{
    /// <summary>The heading so.</summary>
    public static string Of(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(sign => !char.IsWhiteSpace(sign) && sign != '*')).ToLowerInvariant();
}
