using System.IO;
using System.Text;

namespace RegisterGenerator;

/// <summary>Writes a register of made-up projects, a row at a time: a million takes no more memory than four hundred.</summary>
internal static class Register
{
    /// <summary>The same bytes for the same number and seed, everywhere and always.</summary>
    public static void Write(Stream output, int projects, ulong seed)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        var chance = new Chance(seed);
        WriteHeading(writer);
        foreach (var project in new Projects(chance, projects).Make())
            WriteRow(writer, project, chance);
    }

    private static void WriteHeading(StreamWriter writer)
    {
        for (var i = 0; i < Column.All.Count; i++)
            WriteCell(writer, i, Column.All[i].Heading);
        writer.Write('\n');
    }

    private static void WriteRow(StreamWriter writer, Project project, Chance chance)
    {
        for (var i = 0; i < Column.All.Count; i++)
        {
            var column = Column.All[i];
            var isForgotten = column.Forgotten > 0 && chance.PerMille(column.Forgotten);
            WriteCell(writer, i, isForgotten ? "" : column.Text(project));
        }

        writer.Write('\n');
    }

    // No cell holds a comma, a quotation mark or a line break.
    private static void WriteCell(StreamWriter writer, int index, string text)
    {
        if (index > 0)
            writer.Write(',');
        writer.Write(text);
    }
}
