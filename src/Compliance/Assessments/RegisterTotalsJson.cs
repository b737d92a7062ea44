using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Text;
using Newtonsoft.Json.Linq;

namespace Compliance.Assessments;

/// <summary>The totals of a part of a register as JSON, with the jurisdictions and the few members that a report names.</summary>
internal static class RegisterTotalsJson
{
    public static JObject Write(RegisterTotals register)
    {
        var totals = register.Totals;
        return new JObject
        {
            ["totals"] = Convert.ToBase64String(totals.ToBytes()),
            ["jurisdictions"] = Write(register.Jurisdictions),
            ["open"] = Write(totals.Places.OrderBy(place => place.Key, StringComparer.Ordinal).SelectMany(place => place.Value.OpenForAny)),
            ["first"] = new JObject(register.FirstOfNames.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => new JProperty(name.Key, Write(name.Value)))),
            ["unknown"] = new JArray(register.UnknownMembers),
        };
    }

    /// <exception cref="FormatException">It is none.</exception>
    /// <exception cref="ArgumentException">It is of other rules.</exception>
    public static RegisterTotals Read(CompiledPlan plan, JToken json, JurisdictionList? jurisdictions)
    {
        var totals = PortfolioTotals.FromBytes(plan, Convert.FromBase64String(JsonText.Text(json, "totals")));
        var register = new RegisterTotals(plan, jurisdictions, totals);
        var reader = new DescriptorReader(plan.Pack);
        foreach (var jurisdiction in Subjects(json, "jurisdictions", reader))
            register.AddJurisdiction(jurisdiction);
        foreach (var member in Subjects(json, "open", reader))
            totals.PlaceOf(member.Jurisdiction ?? "").NoteOpen(member);
        foreach (var name in Items<JObject>(json, "first").Properties())
        {
            foreach (var subject in Subjects(name.Value, reader))
                register.NoteFirst(name.Name, subject);
        }

        foreach (var reason in Items<JArray>(json, "unknown"))
            register.AddUnknownMembers(reason is JValue { Type: JTokenType.String } value ? (string)value.Value! : throw new FormatException("A source of unknown members is no text."));
        return register;
    }

    private static JArray Write(IEnumerable<Subject> subjects) => new(subjects.Select(SubjectPlaceJson.Write));

    private static IEnumerable<Subject> Subjects(JToken json, string name, DescriptorReader reader) => Subjects(JsonText.Required(json, name), reader);

    private static IEnumerable<Subject> Subjects(JToken list, DescriptorReader reader) =>
        list is JArray subjects ? subjects.Select(subject => SubjectPlaceJson.Read(subject, reader)) : throw new FormatException("A list of subjects is none.");

    private static T Items<T>(JToken json, string name)
        where T : JToken => JsonText.Required(json, name) as T ?? throw new FormatException($"The field '{name}' is not what it should be.");
}
