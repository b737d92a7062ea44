using System;
using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Records;

/// <summary>Makes recorded decisions again.</summary>
public static class DecisionReplay
{
    /// <summary>Makes the decision again by the compiled kernel and the very version of the rules that the record names, and tells in what it is not as it was.</summary>
    /// <param name="record">The record.</param>
    /// <param name="catalog">Where the rules are. With <see cref="PackCatalog.AllowsChanged"/>, rules that were changed since are a difference, and not refused.</param>
    /// <returns>Nothing where it comes out again to the letter.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The record is without its descriptor, or that is of several subjects.</exception>
    /// <exception cref="ReadException">The rules are not there, or the descriptor cannot be read by them.</exception>
    public static IReadOnlyList<RecordDifference> Replay(this DecisionRecord record, PackCatalog catalog) =>
        Argument.NotNull(record, nameof(record)).DifferencesFrom(MakerOf(record, catalog).Record(record.Input, record.Options));

    /// <summary>The same where the descriptor is kept elsewhere.</summary>
    /// <param name="record">The record.</param>
    /// <param name="catalog">Where the rules are. With <see cref="PackCatalog.AllowsChanged"/>, rules that were changed since are a difference, and not refused.</param>
    /// <param name="descriptor">The bytes of the descriptor.</param>
    /// <param name="write">Writes the result, as it was written when the record was made.</param>
    /// <returns>Nothing where it comes out again to the letter.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The descriptor has no subject.</exception>
    /// <exception cref="ReadException">The rules are not there, or the descriptor cannot be read by them.</exception>
    public static IReadOnlyList<RecordDifference> Replay(this DecisionRecord record, PackCatalog catalog, byte[] descriptor, Func<DecidedCase, string> write) =>
        Argument.NotNull(record, nameof(record)).DifferencesFrom(MakerOf(record, catalog).Record(record.Input.Name, descriptor, record.Options, Argument.NotNull(write, nameof(write))));

    private static RecordMaker MakerOf(DecisionRecord record, PackCatalog catalog)
    {
        var pack = Argument.NotNull(catalog, nameof(catalog)).Load(record.Pack.ToString()).Require();
        return new RecordMaker(pack, new KernelEngine(CompiledPlan.Compile(pack)), new DescriptorReader(pack));
    }
}
