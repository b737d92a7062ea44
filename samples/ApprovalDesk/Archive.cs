using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace ApprovalDesk;

/// <summary>
/// The records of a folder, in a series: each is a folder of its own, with <c>record.json</c> and the input as it was received.
/// They are only ever added to.
/// </summary>
internal sealed class Archive(string folder)
{
    private const string RecordFile = "record.json";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>The numbers of the records from the first to the last, those that are gone from between them too.</summary>
    public IReadOnlyList<string> Numbers => [.. Enumerable.Range(1, Last).Select(NumberOf)];

    /// <summary>The number that the next record has.</summary>
    public string Next => NumberOf(Last + 1);

    private int Last => Directory.Exists(folder)
        ? Directory.GetDirectories(folder).Select(path => ToNumber(Path.GetFileName(path))).DefaultIfEmpty(0).Max()
        : 0;

    /// <summary>The text of a record; null where it is gone.</summary>
    public string? Text(string number) => ReadIfThere(number, RecordFile) is { } bytes ? Utf8.GetString(bytes) : null;

    /// <summary>The input of a record; null where it is gone.</summary>
    public byte[]? Input(string number, KeptRecord record) => ReadIfThere(number, InputFile(record));

    /// <summary>The seal of the record before one; null for the first, or where the one before is gone or not as it was sealed.</summary>
    public string? SealBefore(string number)
    {
        var text = Text(NumberOf(ToNumber(number) - 1));
        return text is not null && Seal.Holds(text) ? Seal.Of(text) : null;
    }

    /// <summary>Reads all records that can be read, in their order.</summary>
    /// <returns>Whether they are all there, as they were sealed, each behind the one that it followed.</returns>
    public bool TryRead(out IReadOnlyList<KeptRecord> records)
    {
        var read = new List<KeptRecord>();
        var isWhole = true;
        foreach (var number in Numbers)
        {
            var text = Text(number);
            var record = text is null ? null : KeptRecord.Read(text);
            isWhole &= record is not null && Seal.Holds(text!) && record.Number == number && record.Previous == SealBefore(number);
            if (record is not null)
                read.Add(record);
        }

        records = read;
        return isWhole;
    }

    /// <summary>Adds a record with its input, as a whole or not at all.</summary>
    /// <exception cref="IOException">There is one of its number already, or it cannot be written.</exception>
    public void Add(KeptRecord record, string text, byte[] input)
    {
        var unfinished = Path.Combine(folder, ".unfinished-" + Path.GetRandomFileName());
        Directory.CreateDirectory(unfinished);
        try
        {
            File.WriteAllBytes(Path.Combine(unfinished, InputFile(record)), input);
            File.WriteAllBytes(Path.Combine(unfinished, RecordFile), Utf8.GetBytes(text));
            Directory.Move(unfinished, Path.Combine(folder, record.Number));
        }
        catch
        {
            Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }

    // Under a name of the program's own: what a descriptor is called is not to say where it is written.
    private static string InputFile(KeptRecord record) => "input" + Path.GetExtension(record.Decision.Input.Name);

    private static string NumberOf(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    private static int ToNumber(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && NumberOf(number) == name ? number : 0;

    private byte[]? ReadIfThere(string number, string file)
    {
        var path = Path.Combine(folder, number, file);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
