using System;
using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Profiles;

/// <summary>What the files of another system mean in the words of a vocabulary: data that is read from a file, <c>rules/profiles/ID.yaml</c>.</summary>
public sealed class ImportProfile
{
    internal ImportProfile(string id, LocalizedText title, string format, IReadOnlyList<string> ends, ProfiledSubject subject, IReadOnlyList<UnmappedName> unmapped)
    {
        Id = id;
        Title = title;
        Format = format;
        Ends = ends;
        Subject = subject;
        Unmapped = unmapped;
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Title { get; }

    /// <summary>The format of the files, one of <see cref="Formats"/>.</summary>
    public string Format { get; }

    /// <summary>The ends of the names of the files, in small letters, with their dots.</summary>
    public IReadOnlyList<string> Ends { get; }

    /// <summary>What each record of a file is.</summary>
    public ProfiledSubject Subject { get; }

    /// <summary>What may not be mapped to any fact, and why.</summary>
    public IReadOnlyList<UnmappedName> Unmapped { get; }

    /// <summary>The formats that there are: tables, XML, reports of tables, and models of IFC.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["table", "xml", "report", "ifc"];

    /// <summary>Reads a profile; nothing of it where anything is wrong with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">The facts that it maps to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ReadResult<ImportProfile> Load(string path, Vocabulary vocabulary) =>
        new ProfileReader(Argument.NotNull(vocabulary, nameof(vocabulary))).Load(Argument.NotNull(path, nameof(path)));
}
