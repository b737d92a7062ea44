using System.Linq;
using System.Text;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Cases;

/// <summary>Writes witnesses as descriptors. What is given is read back from the text, so that what a person checks is what was found.</summary>
internal static class WitnessText
{
    public static string Write(Witness witness, string id, CalendarDate on)
    {
        var text = new StringBuilder();
        text.Append($"subject: {witness.Kind.Name}\nid: {id}\ndate: {on}\n");
        if (witness.Facts.Count == 0)
            return text.Append("facts: {}\n").ToString();

        text.Append("facts:\n");
        foreach (var (slot, stated) in witness.Facts)
            text.Append($"  {witness.Kind.Facts[slot].Name}: {stated.Written}\n");
        return text.ToString();
    }

    public static Subject Read(Witness witness, string id, CalendarDate on)
    {
        var vocabulary = new Vocabulary("0.0.0", [witness.Kind], units: witness.Kind.Units);
        var builder = new SubjectBuilder(vocabulary, witness.Kind.Name, id).On(on);
        return witness.Facts.Aggregate(builder, (subject, pair) => subject.Set(witness.Kind.Facts[pair.Key].Name, pair.Value.Written)).Build().Require();
    }
}
