using System.Text;

namespace Compliance.Reporting.Markdown;

/// <summary>How much Markdown a destination takes.</summary>
public sealed class MarkdownLimit
{
    private readonly int _most;
    private readonly bool _isInBytes;

    private MarkdownLimit(int most, bool isInBytes)
    {
        _most = most;
        _isInBytes = isInBytes;
    }

    /// <summary>The summary of a GitHub Actions job: 1 MiB.</summary>
    public static MarkdownLimit Summary { get; } = new(1024 * 1024, isInBytes: true);

    /// <summary>A comment on a pull request: 65,536 characters.</summary>
    public static MarkdownLimit Comment { get; } = new(65_536, isInBytes: false);

    internal int Most => _most;

    internal int SizeOf(string text) => _isInBytes ? Encoding.UTF8.GetByteCount(text) : text.Length;
}
