using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Importing.Limits;
using Compliance.Localization;
using Compliance.Profiles;

namespace Compliance.Importing.Step;

/// <summary>Where the instances of a STEP file stand that somebody may ask for; what they say is read when it is asked for, and not kept.</summary>
internal sealed class StepIndex
{
    private readonly Stream _stream;
    private readonly string _file;
    private readonly List<(int Id, long Offset, int Length, int Line)> _instances = [];
    private readonly List<int> _listed = [];
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>Goes through the file once.</summary>
    /// <param name="stream">The bytes, which can be read from any place.</param>
    /// <param name="file">What to call it.</param>
    /// <param name="isWanted">Whether instances of a type are asked for.</param>
    /// <param name="isListed">Whether all instances of a type are gone through.</param>
    public StepIndex(Stream stream, string file, Func<string, bool> isWanted, Func<string, bool> isListed)
    {
        _stream = stream;
        stream.Position = 0;
        var scanner = new StepScanner(stream, ImportLimits.InstanceBytes);
        if (!scanner.Read() || !scanner.Bytes.StartsWith("ISO-10303-21"u8))
            throw new SourceException(new LocalizedText("开头不是 ISO-10303-21", "it does not begin with ISO-10303-21"), SourceSpan.WholeFile(file));

        var types = new Dictionary<int, (string Type, bool IsWanted, bool IsListed)>();
        var (isOrdered, isWhole) = (true, false);
        while (scanner.Read())
        {
            if (scanner.Bytes.StartsWith("FILE_SCHEMA"u8))
                Schema = Encoding.Latin1.GetString(scanner.Bytes);
            isWhole |= scanner.Bytes.StartsWith("END-ISO-10303-21"u8);
            if (!TryType(scanner.Bytes, out var id, out var word))
                continue;

            var key = HashOf(word);
            if (!types.TryGetValue(key, out var type) || !Fits(type.Type, word))
                types[key] = type = Judge(Encoding.ASCII.GetString(word).ToUpperInvariant(), isWanted, isListed);
            if (!type.IsWanted)
                continue;
            if (scanner.IsCut)
                throw new SourceException(new LocalizedText("实例过长：超过上限 4 MiB", "an instance is too long: more than the limit of 4 MiB"), new SourceSpan(file, scanner.Line, 0));
            if (_instances.Count == ImportLimits.Instances)
                throw new SourceException(new LocalizedText($"实例过多：超过上限 {ImportLimits.Instances} 个", $"it has too many instances: more than the limit of {ImportLimits.Instances}"), SourceSpan.WholeFile(file));

            isOrdered &= _instances.Count == 0 || _instances[^1].Id < id;
            _instances.Add((id, scanner.Offset, scanner.Length, scanner.Line));
            if (type.IsListed)
                _listed.Add(id);
        }

        if (!isWhole)
            throw new SourceException(new LocalizedText("文件不完整：没有 END-ISO-10303-21", "it ends early: there is no END-ISO-10303-21"), new SourceSpan(file, scanner.Line, 0));
        _file = file;
        if (!isOrdered)
            _instances.Sort((left, right) => left.Id.CompareTo(right.Id));
    }

    /// <summary>What the header says of the schema.</summary>
    public string Schema { get; } = "";

    /// <summary>The instances that all are gone through, in their order in the file.</summary>
    public IEnumerable<StepInstance> Listed()
    {
        foreach (var id in _listed)
        {
            if (Find(id) is { } instance)
                yield return instance;
        }
    }

    /// <summary>An instance; null where there is none of the wanted types.</summary>
    /// <exception cref="SourceException">It is not well-formed.</exception>
    public StepInstance? Find(int id)
    {
        var (low, high) = (0, _instances.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_instances[middle].Id == id)
                return Read(_instances[middle]);
            if (_instances[middle].Id < id)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    private StepInstance? Read((int Id, long Offset, int Length, int Line) place)
    {
        if (_buffer.Length < place.Length)
            _buffer = new byte[place.Length];
        if (_stream.Position != place.Offset)
            _stream.Position = place.Offset;
        var read = _stream.ReadAtLeast(_buffer.AsSpan(0, place.Length), place.Length, throwOnEndOfStream: false);
        return StepParser.Read(_buffer.AsSpan(0, read), place.Line)
            ?? throw new SourceException(new LocalizedText($"实例 #{place.Id} 有误", $"the instance #{place.Id} is not well-formed"), new SourceSpan(_file, place.Line, 0));
    }

    private static (string Type, bool IsWanted, bool IsListed) Judge(string type, Func<string, bool> isWanted, Func<string, bool> isListed) => (type, isWanted(type), isListed(type));

    // #12 = IFCWALL
    private static bool TryType(ReadOnlySpan<byte> bytes, out int id, out ReadOnlySpan<byte> word)
    {
        id = 0;
        word = default;
        var at = 1;
        if (bytes.Length < 4 || bytes[0] != '#')
            return false;
        for (; at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'9'; at++)
        {
            if (id > 200_000_000)
                return false;
            id = (id * 10) + (bytes[at] - '0');
        }

        while (at < bytes.Length && (bytes[at] <= ' ' || bytes[at] == '='))
            at++;
        var start = at;
        while (at < bytes.Length && (char.IsAsciiLetterOrDigit((char)bytes[at]) || bytes[at] == '_'))
            at++;
        word = bytes[start..at];
        return word.Length > 0;
    }

    private static int HashOf(ReadOnlySpan<byte> word)
    {
        var hash = new HashCode();
        hash.AddBytes(word);
        return hash.ToHashCode();
    }

    private static bool Fits(string type, ReadOnlySpan<byte> word) => Encoding.ASCII.GetString(word).Equals(type, StringComparison.OrdinalIgnoreCase);
}
