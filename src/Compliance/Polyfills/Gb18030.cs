#if NETSTANDARD2_0
using System;
using System.Text;

namespace Compliance.Text;

/// <summary>The encoding in which Chinese spreadsheets write plain CSV. .NET Framework has it; elsewhere a host may have registered it.</summary>
internal static class Gb18030
{
    /// <summary>What messages call it.</summary>
    public const string Name = "GB18030";

    private const int CodePage = 54936;

    /// <summary>The encoding, strict; null where the framework does not have it.</summary>
    public static Encoding? Strict { get; } = Find();

    private static Encoding? Find()
    {
        try
        {
            return Encoding.GetEncoding(CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
#endif
