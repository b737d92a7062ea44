using System;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Reporting.Ids;

namespace Compliance.Cli.Ids;

/// <summary>Runs <c>ids</c>: what the rules need a model to say, as a file of IDS, and rule by rule what it cannot say.</summary>
internal static class IdsRun
{
    private const string Format = "ifc";

    /// <summary>Writes the file and what became of each rule, and gives the exit status.</summary>
    public static int Run(string packName, PackSettings packs, string profileName, string output, Language language)
    {
        if (PackLoading.Load(packs, packName, Terminal.Errors(), language) is not { } pack || ProfileLoading.Read(profileName, pack, Terminal.Errors(), language) is not { } profile)
            return ExitStatus.WrongInput;
        if (profile.Format != Format)
            return Refusal.Write(language, $"IDS 针对 IFC 模型，而导入方案“{profile.Id}”的格式为 {profile.Format}", $"IDS is for models of IFC, and the profile '{profile.Id}' is of {profile.Format}");

        var file = IdsFile.Of(pack, profile, language);
        var status = NewFiles.Write([(output, file.Text)], overwrites: true, language);
        if (status != ExitStatus.Compliant)
            return status;

        foreach (var line in IdsFile.Lines(file.Rules, language))
            Console.Out.Write(line + "\n");
        return ExitStatus.Compliant;
    }
}
