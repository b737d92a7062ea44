using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Compliance.Localization;
using Compliance.Tables;
using Compliance.Workbooks.Limits;

namespace Compliance.Workbooks.Xlsx;

/// <summary>
/// The texts that cells refer to by a number. Of a long register nearly each is used once: the first are kept in memory, and those that follow in a private
/// temporary file, of which nothing stays.
/// </summary>
internal sealed class SharedTexts : IDisposable
{
    private readonly List<string> _texts = [];
    private readonly List<long> _ends = [];
    private FileStream? _spool;
    private byte[] _bytes = new byte[1024];
    private long _characters;

    /// <summary>Reads them.</summary>
    public void Read(PartReader reader)
    {
        var builder = new StringBuilder();
        while (reader.ReadStart())
        {
            if (reader.Name != "si")
                continue;
            if (_texts.Count + _ends.Count == WorkbookLimits.SharedTexts)
                throw new WorkbookException(new LocalizedText("共享文字过多", "it has too many shared texts"));
            Add(RichText.Read(reader, builder));
        }
    }

    /// <summary>A text; null where there is none of that number.</summary>
    public string? Of(int number)
    {
        if (number < 0 || number >= _texts.Count + _ends.Count)
            return null;
        if (number < _texts.Count)
            return _texts[number];

        var at = number - _texts.Count;
        var start = at == 0 ? 0 : _ends[at - 1];
        var length = (int)(_ends[at] - start);
        if (_bytes.Length < length)
            _bytes = new byte[length];
        _spool!.Position = start;
        _spool.ReadExactly(_bytes, 0, length);
        return Encoding.UTF8.GetString(_bytes, 0, length);
    }

    public void Dispose() => _spool?.Dispose();

    private void Add(string text)
    {
        _characters += text.Length;
        if (_ends.Count == 0 && _characters <= WorkbookLimits.SharedCharactersInMemory)
        {
            _texts.Add(text);
            return;
        }

        _spool ??= new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        var bytes = Encoding.UTF8.GetBytes(text);
        _spool.Write(bytes);
        _ends.Add(_spool.Position);
    }
}
