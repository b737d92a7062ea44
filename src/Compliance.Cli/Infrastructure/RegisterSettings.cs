using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Sql.Running;
using Compliance.Tables;
using Compliance.Values;
using Compliance.Workbooks;

namespace Compliance.Cli.Infrastructure;

/// <summary>How a register is read and what day it is evaluated, by every command that takes one.</summary>
/// <param name="AsOf">The day to evaluate as of; null for each subject's own, or else today.</param>
internal sealed record RegisterSettings(CalendarDate? AsOf)
{
    /// <summary>Tells today.</summary>
    public Clock Clock { get; init; } = Clock.Local;

    /// <summary>What a bare number of at most 1 means for a percentage.</summary>
    public BarePercentage BarePercentage { get; init; }

    /// <summary>Whether a column of a table that no fact has is an error.</summary>
    public bool StrictColumns { get; init; }

    /// <summary>Whether a subject that breaks an invariant is refused.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether what is given is but a part of the register.</summary>
    public bool IsExcerpt { get; init; }

    /// <summary>What reads files of another system, where a profile is named.</summary>
    public DescriptorImport? Import { get; init; }

    /// <summary>The folder of drivers; null for that of the tool.</summary>
    public string? DriverFolder { get; init; }

    // What reads Parquet is loaded when a file of it is met.
    private IReadOnlyList<IWorkbookFormat> Formats => [.. WorkbookFormats.All, new ParquetFormat(() => SqlDriver.Load("duckdb", DriverFolder))];

    /// <summary>The same for the library. The clock is read once.</summary>
    public EvaluationOptions ToOptions() => new(AsOf, Clock.Today) { IsExcerpt = IsExcerpt };

    /// <summary>The files that paths name, those that <see cref="ReaderFor"/> reads.</summary>
    public FoundFiles Search(IEnumerable<string> paths) =>
        DescriptorFiles.Search(paths, [.. DescriptorReader.Extensions, .. Formats.SelectMany(format => format.Extensions), .. Import?.Extensions ?? []]);

    /// <summary>Reads descriptors of subjects that a pack is about.</summary>
    public DescriptorReader ReaderFor(RulePack pack) => new(pack) { BarePercentage = BarePercentage, StrictColumns = StrictColumns, Strict = Strict, IsExcerpt = IsExcerpt, WorkbookFormats = Formats, Imports = Import is null ? [] : [Import] };
}
