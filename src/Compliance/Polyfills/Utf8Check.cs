#if NETSTANDARD2_0
namespace Compliance.Text;

/// <summary>Tells whether bytes are UTF-8.</summary>
internal static class Utf8Check
{
    /// <summary>Whether the bytes from an offset to an end are well-formed.</summary>
    public static bool IsWellFormed(byte[] bytes, int start, int end) => Utf8Sequence.FirstWrong(bytes, start, end) == end;
}
#endif
