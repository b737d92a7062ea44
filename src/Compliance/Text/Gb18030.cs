using System.Text;

namespace Compliance.Text;

/// <summary>The encoding in which Chinese spreadsheets write plain CSV.</summary>
internal static class Gb18030
{
    /// <summary>What messages call it.</summary>
    public const string Name = "GB18030";

    private const int CodePage = 54936;

    /// <summary>The encoding, strict; null where the framework does not have it.</summary>
    public static Encoding? Strict { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
