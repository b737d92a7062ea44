namespace Compliance.Text;

/// <summary>
/// Whether bytes are characters of GB18030 by their form alone: one byte, two, or four. Not every framework's decoder refuses
/// what has none of these forms, and a text is read alike on each.
/// </summary>
internal sealed class Gb18030Form
{
    // How many bytes of a character have come that is not complete.
    private int _begun;

    /// <summary>The index of the first byte, from the start, that cannot stand there; -1 where there is none.</summary>
    /// <param name="bytes">The bytes that follow those of the last call.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="isEnd">Whether none come after them: then a character that has begun is wrong.</param>
    public int FirstWrong(byte[] bytes, int start, int count, bool isEnd)
    {
        for (var at = 0; at < count; at++)
        {
            var next = AfterOne(bytes[start + at]);
            if (next < 0)
                return at;
            _begun = next;
        }

        return isEnd && _begun > 0 && count > 0 ? count - 1 : -1;
    }

    private int AfterOne(byte one) => _begun switch
    {
        0 when one <= 0x7F => 0,
        0 when IsLead(one) => 1,
        1 when IsDigit(one) => 2,
        1 when one is >= 0x40 and <= 0xFE and not 0x7F => 0,
        2 when IsLead(one) => 3,
        3 when IsDigit(one) => 0,
        _ => -1,
    };

    private static bool IsLead(byte one) => one is >= 0x81 and <= 0xFE;

    private static bool IsDigit(byte one) => one is >= 0x30 and <= 0x39;
}
