using System.IO;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.NRules;
using Compliance.Packs;
using Compliance.Sessions;

namespace NRulesHost;

/// <summary>The whole host: pack, plan, engine, session, and the letters that its rules have written.</summary>
public static class Host
{
    public static void Run(string packFolder, string descriptors, TextWriter output)
    {
        var pack = PackReader.Load(packFolder).Require();
        var engine = CompiledPlan.Compile(pack).UseNRules(rules => rules.From(typeof(NotifyBureau), typeof(AskApplicant)));

        using var session = engine.Open(new SessionOptions());
        session.InsertAll(new DescriptorReader(pack).ReadFile(descriptors).Require().Subjects);
        session.Fire();

        foreach (var letter in session.Session.Query<Letter>().OrderBy(letter => letter.Text, System.StringComparer.Ordinal).Reverse())
            output.WriteLine(letter.Text);
    }
}
