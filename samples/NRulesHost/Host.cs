using System.IO;
using System.Linq;
using Compliance;
using Compliance.NRules;
using Compliance.Sessions;

namespace NRulesHost;

/// <summary>The whole host: pack, plan, engine, session, and the letters that its rules have written.</summary>
public static class Host
{
    public static void Run(string packFolder, string descriptors, TextWriter output)
    {
        var checker = ComplianceChecker.Load(packFolder);
        var engine = checker.Plan.UseNRules(rules => rules.From(typeof(NotifyBureau), typeof(AskApplicant)));

        using var session = engine.Open(new EvaluationOptions());
        session.InsertAll(checker.Reader.ReadFile(descriptors).Require().Subjects);
        session.Fire();

        foreach (var letter in session.Session.Query<Letter>().OrderBy(letter => letter.Text, System.StringComparer.Ordinal).Reverse())
            output.WriteLine(letter.Text);
    }
}
