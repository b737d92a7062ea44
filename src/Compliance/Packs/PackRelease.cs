using System;
using System.Collections.Generic;

namespace Compliance.Packs;

/// <summary>What a pack is, and whether it is what was released: the digests of what was read, held against every lock at hand that lists its version.</summary>
public sealed class PackRelease
{
    private readonly Lazy<string> _digest;
    private readonly Lazy<string> _facts;
    private readonly string _id;
    private readonly string _version;

    internal PackRelease(string id, string version, ReleaseState state, IReadOnlyList<string> changed, Func<string> digest, Func<string> facts, string? lists = null)
    {
        _id = id;
        _version = version;
        State = state;
        Changed = changed;
        _digest = new Lazy<string>(digest);
        _facts = new Lazy<string>(facts);
        Lists = lists;
    }

    /// <summary>Whether it is what was released.</summary>
    public ReleaseState State { get; }

    /// <summary>What is not as it was released: the files, where another copy of the version tells which, else the folder; empty where it is not changed.</summary>
    public IReadOnlyList<string> Changed { get; }

    /// <summary><c>sha256:</c> and the digest of everything in the pack's folder, test cases among it; what is hidden is left out.</summary>
    public string Digest => _digest.Value;

    /// <summary><c>sha256:</c> and the digest of the facts that the rules read, as the vocabulary has them.</summary>
    public string Facts => _facts.Value;

    /// <summary>
    /// The line of a lock that says which lists lie beside the vocabulary, of jurisdictions and of what is usual, each with <c>sha256:</c> and its digest; null where there are none, or
    /// where they lie in the pack's own folder, whose digest holds them.
    /// </summary>
    public string? Lists { get; }

    /// <summary>Who has signed it, by the names of keys that the reader trusts; empty where nobody has asked.</summary>
    public IReadOnlyList<string> Signers { get; private init; } = [];

    /// <summary>The same, known to be signed.</summary>
    internal PackRelease SignedBy(IReadOnlyList<string> signers) => new(_id, _version, State, Changed, () => Digest, () => Facts, Lists) { Signers = signers };

    /// <summary>The line of a lock that says so; a signature signs it, and <see cref="Lists"/> with it.</summary>
    public override string ToString() => $"pack {_id} {_version} {Digest} facts {Facts}";
}
