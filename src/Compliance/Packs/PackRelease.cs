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

    internal PackRelease(string id, string version, ReleaseState state, IReadOnlyList<string> changed, Func<string> digest, Func<string> facts)
    {
        _id = id;
        _version = version;
        State = state;
        Changed = changed;
        _digest = new Lazy<string>(digest);
        _facts = new Lazy<string>(facts);
    }

    /// <summary>Whether it is what was released.</summary>
    public ReleaseState State { get; }

    /// <summary>What is not as it was released: the files, where another copy of the version tells which, else the folder; empty where it is not changed.</summary>
    public IReadOnlyList<string> Changed { get; }

    /// <summary><c>sha256:</c> and the digest of everything in the pack's folder, test cases among it; what is hidden is left out.</summary>
    public string Digest => _digest.Value;

    /// <summary><c>sha256:</c> and the digest of the facts that the rules read, as the vocabulary has them.</summary>
    public string Facts => _facts.Value;

    /// <summary>Who has signed it, by the names of keys that the reader trusts; empty where nobody has asked.</summary>
    public IReadOnlyList<string> Signers { get; private init; } = [];

    /// <summary>The same, known to be signed.</summary>
    internal PackRelease SignedBy(IReadOnlyList<string> signers) => new(_id, _version, State, Changed, () => Digest, () => Facts) { Signers = signers };

    /// <summary>The line of a lock that says so; it is what a signature signs.</summary>
    public override string ToString() => $"pack {_id} {_version} {Digest} facts {Facts}";
}
