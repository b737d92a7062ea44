using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;

namespace Compliance.Registers;

/// <summary>A file of a register that was read once to see that nothing is wrong with it, and can be read again.</summary>
public sealed class RegisterFile
{
    // What is made of a part is in memory.
    private const int PartSize = 512;

    private readonly DescriptorReader _reader;
    private readonly Stream? _spooled;

    internal RegisterFile(DescriptorReader reader, string name, TableFile? table, IReadOnlyList<Subject>? held, long length, Stream? spooled)
    {
        _spooled = spooled;
        _reader = reader;
        Table = table;
        Name = name;
        Held = held;
        Length = length;
    }

    /// <summary>The file as it was named; <c>-</c> for standard input.</summary>
    public string Name { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>Its subjects, where they are held; null where it is read again.</summary>
    internal IReadOnlyList<Subject>? Held { get; }

    /// <summary>The table, where it is one that is too long to be held, and read in parts; else null.</summary>
    public TableFile? Table { get; }

    /// <summary>Reads it in parts. Where an error is among the diagnostics, nothing of the file counts, and the receiver has dropped what it took.</summary>
    /// <param name="receiver">Makes something of some subjects, which it walks through once and to their end, and takes it.</param>
    /// <param name="progress">Called now and then with how many bytes of the file are read; or null.</param>
    /// <returns>Errors that were not there before; what was found worth a look then is not told again.</returns>
    public IReadOnlyList<Diagnostic> ReadInParts<TPart>(IPartReceiver<IEnumerable<Subject>, TPart> receiver, Action<long>? progress = null)
    {
        if (Held is not null)
        {
            Emit(Held, receiver);
            return [];
        }

        var diagnostics = Table is { } table ? _reader.ReadInParts(table, receiver, progress) : ReadTree(_reader, receiver);
        return [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
    }

    /// <summary>Reads it in parts by another reader, of another vocabulary for one, and gives everything that is wrong or worth a look.</summary>
    internal IReadOnlyList<Diagnostic> ReadInParts<TPart>(DescriptorReader reader, IPartReceiver<IEnumerable<Subject>, TPart> receiver, Action<long>? progress = null) =>
        Table is { } table ? reader.ReadInParts(table, receiver, progress) : ReadTree(reader, receiver);

    /// <summary>The same file with other subjects held of it.</summary>
    internal RegisterFile Holding(IReadOnlyList<Subject> subjects) => new(_reader, Name, Table, subjects, Length, _spooled);

    /// <summary>Closes it.</summary>
    internal void Close()
    {
        Table?.Dispose();
        _spooled?.Dispose();
    }

    private IReadOnlyList<Diagnostic> ReadTree<TPart>(DescriptorReader reader, IPartReceiver<IEnumerable<Subject>, TPart> receiver)
    {
        ReadResult<DescriptorFile> read;
        if (_spooled is null)
        {
            read = reader.ReadFile(Name);
        }
        else
        {
            _spooled.Position = 0;
            read = reader.Read(_spooled, Name);
        }

        if (read.Succeeded)
            Emit(read.Value.Subjects, receiver);
        return read.Diagnostics;
    }

    private static void Emit<TPart>(IReadOnlyList<Subject> subjects, IPartReceiver<IEnumerable<Subject>, TPart> receiver)
    {
        for (var start = 0; start < subjects.Count; start += PartSize)
            receiver.Emit(receiver.Project(subjects.Skip(start).Take(PartSize)));
    }
}
