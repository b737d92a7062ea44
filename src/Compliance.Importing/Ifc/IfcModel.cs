using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Importing.Step;

namespace Compliance.Importing.Ifc;

/// <summary>The spatial tree of a model, and which property sets belong to what is in it.</summary>
internal sealed class IfcModel
{
    private static readonly string[] _spatial = ["IFCPROJECT", "IFCSITE", "IFCBUILDING", "IFCBUILDINGSTOREY", "IFCSPACE", "IFCFACILITY", "IFCFACILITYPART", "IFCROAD", "IFCBRIDGE", "IFCRAILWAY", "IFCMARINEFACILITY"];
    private static readonly string[] _relations = ["IFCRELAGGREGATES", "IFCRELDECOMPOSES", "IFCRELDEFINESBYPROPERTIES", "IFCRELDEFINESBYTYPE"];

    private readonly StepIndex _index;
    private readonly Dictionary<int, StepInstance> _objects = [];
    private readonly Dictionary<int, List<int>> _children = [];
    private readonly Dictionary<int, List<int>> _sets = [];
    private readonly Dictionary<int, int> _types = [];

    public IfcModel(Stream stream, string file)
    {
        File = file;
        _index = new StepIndex(stream, file, IsWanted, type => _spatial.Contains(type) || _relations.Contains(type));
        var relations = new List<StepInstance>();
        foreach (var instance in _index.Listed().Where(instance => _spatial.Contains(instance.Type)))
            _objects[instance.Id] = instance;
        foreach (var relation in _index.Listed().Where(instance => _relations.Contains(instance.Type)))
            Relate(relation);
        Units = new IfcUnits(_index, _objects.Values.FirstOrDefault(one => one.Type == "IFCPROJECT"));
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The units of the project.</summary>
    public IfcUnits Units { get; }

    /// <summary>The objects of a type that lie in none of their own type, in the order of the file: a building of several is one.</summary>
    public IEnumerable<StepInstance> Outermost(string type)
    {
        var all = _objects.Values.Where(one => IsOf(one, type)).OrderBy(one => one.Line).ToList();
        var inner = all.SelectMany(one => Within(one, type)).Select(one => one.Id).ToHashSet();

        // Objects that lie in each other lie in none.
        return all.Where(one => !inner.Contains(one.Id) || Within(one, type).Exists(other => other.Id == one.Id));
    }

    /// <summary>
    /// The objects of a type in another one, however deep; what lies in one of them is a part of it, and not of the whole once more: a storey of several levels is one storey.
    /// </summary>
    public List<StepInstance> Within(StepInstance whole, string type)
    {
        var found = new List<StepInstance>();
        var seen = new HashSet<int> { whole.Id };
        var waiting = new Queue<int>([whole.Id]);
        while (waiting.TryDequeue(out var id))
        {
            foreach (var child in _children.GetValueOrDefault(id, []))
            {
                if (!seen.Add(child) || !_objects.TryGetValue(child, out var part))
                    continue;

                if (IsOf(part, type))
                    found.Add(part);
                else
                    waiting.Enqueue(child);
            }
        }

        return found;
    }

    /// <summary>The instances of properties and quantities of an object in the sets of a name; those of its type where it has none itself.</summary>
    public IEnumerable<StepInstance> Properties(StepInstance owner, string set, string property)
    {
        var own = In(_sets.GetValueOrDefault(owner.Id, []), set, property).ToList();
        if (own.Count > 0 || !_types.TryGetValue(owner.Id, out var type) || _index.Find(type) is not { } definition)
            return own;
        return In(definition[5].References(), set, property);
    }

    /// <summary>An instance.</summary>
    public StepInstance? Find(int id) => _index.Find(id);

    private static bool IsOf(StepInstance one, string type) => one.Type.Equals(type, StringComparison.OrdinalIgnoreCase);

    private static bool IsWanted(string type) =>
        _spatial.Contains(type) || _relations.Contains(type) || type.StartsWith("IFCPROPERTY", StringComparison.Ordinal) || type.StartsWith("IFCQUANTITY", StringComparison.Ordinal)
        || type is "IFCELEMENTQUANTITY" or "IFCMEASUREWITHUNIT" or "IFCUNITASSIGNMENT" || type.EndsWith("UNIT", StringComparison.Ordinal)
        || type is "IFCSPACETYPE" or "IFCSPATIALZONETYPE" or "IFCTYPEOBJECT" or "IFCTYPEPRODUCT";

    private void Relate(StepInstance relation)
    {
        if (relation.Type is "IFCRELAGGREGATES" or "IFCRELDECOMPOSES")
        {
            foreach (var whole in relation[4].References().Where(_objects.ContainsKey))
                Add(_children, whole, relation[5].References().Where(_objects.ContainsKey));
            return;
        }

        // Most objects of a model are no part of its spatial tree.
        foreach (var owner in relation[4].References().Where(_objects.ContainsKey))
        {
            if (relation.Type == "IFCRELDEFINESBYPROPERTIES")
                Add(_sets, owner, relation[5].References());
            else if (relation[5].Kind == StepKind.Reference)
                _types[owner] = relation[5].Id;
        }
    }

    private static void Add(Dictionary<int, List<int>> map, int key, IEnumerable<int> values)
    {
        if (!map.TryGetValue(key, out var list))
            map.Add(key, list = []);
        list.AddRange(values);
    }

    private IEnumerable<StepInstance> In(IEnumerable<int> sets, string set, string property) => sets
        .Select(_index.Find).OfType<StepInstance>()
        .Where(one => one.Type is "IFCPROPERTYSET" or "IFCELEMENTQUANTITY" && one[2].Text == set)
        .SelectMany(one => one[one.Type == "IFCELEMENTQUANTITY" ? 5 : 4].References())
        .Select(_index.Find).OfType<StepInstance>()
        .Where(one => one[0].Text == property);
}
