using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;

namespace Compliance.Facts;

/// <summary>
/// The jurisdictions that are known besides those given as subjects. What names one of them lies there and in those above it,
/// and nowhere else; what names none may lie anywhere.
/// </summary>
public sealed class JurisdictionList
{
    private readonly Dictionary<string, ListedJurisdiction> _byId;
    private readonly Dictionary<string, List<ListedJurisdiction>> _byName = new(StringComparer.Ordinal);

    internal JurisdictionList(IReadOnlyList<ListedJurisdiction> jurisdictions)
    {
        Jurisdictions = jurisdictions;
        _byId = jurisdictions.ToDictionary(one => one.Id, StringComparer.Ordinal);
        foreach (var one in jurisdictions)
        {
            foreach (var name in one.Names.Distinct())
            {
                if (!_byName.TryGetValue(name, out var named))
                    _byName.Add(name, named = []);
                named.Add(one);
            }
        }
    }

    /// <summary>A list of none.</summary>
    public static JurisdictionList Empty { get; } = new([]);

    /// <summary>The jurisdictions, in the order of the file.</summary>
    public IReadOnlyList<ListedJurisdiction> Jurisdictions { get; }

    /// <summary>Reads a list from a YAML file.</summary>
    /// <param name="path">The file, <c>rules/jurisdictions.yaml</c> as a rule.</param>
    /// <returns>The list; or nothing, and every error of the file.</returns>
    public static ReadResult<JurisdictionList> Load(string path) => JurisdictionListReader.Load(path);

    /// <summary>This list with another's jurisdictions; of two with one id, the other's stands.</summary>
    public JurisdictionList With(JurisdictionList other) => other.Jurisdictions.Count == 0 ? this
        : new([.. Jurisdictions.Where(one => !other._byId.ContainsKey(one.Id)), .. other.Jurisdictions]);

    /// <summary>The one with an id; null where there is none.</summary>
    public ListedJurisdiction? Find(string id) => _byId.TryGetValue(id, out var found) ? found : null;

    /// <summary>Those that have a name.</summary>
    internal IEnumerable<ListedJurisdiction> Named(string name) => _byName.TryGetValue(name, out var named) ? named : [];

    /// <summary>The one that another lies in; null for one at the top.</summary>
    internal ListedJurisdiction? Above(ListedJurisdiction one) => one.Within is { } within ? Find(within) : null;
}
