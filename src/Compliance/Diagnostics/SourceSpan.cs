using System.Globalization;

namespace Compliance.Diagnostics;

/// <summary>A location in a file.</summary>
/// <param name="File">The file as it was named to the library; <c>-</c> for standard input, empty for an object made in code.</param>
/// <param name="Line">The line, counted from 1; 0 where the whole file is meant.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 units; 0 where the whole line or file is meant.</param>
public readonly record struct SourceSpan(string File, int Line, int Column)
{
    /// <summary>The location of something that was made in code.</summary>
    public static SourceSpan None { get; } = new("", 0, 0);

    /// <summary>The whole of a file.</summary>
    public static SourceSpan WholeFile(string file) => new(file, 0, 0);

    /// <summary>A location on the same line, <paramref name="columns"/> to the right.</summary>
    public SourceSpan Right(int columns) => Column == 0 ? this : this with { Column = Column + columns };

    /// <summary>The form <c>file:line:column</c>, as editors and terminals understand it.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", File, Line),
        _ => string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", File, Line, Column),
    };
}
