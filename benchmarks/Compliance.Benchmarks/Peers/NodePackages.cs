using System.Diagnostics;
using System.IO;

namespace Compliance.Benchmarks.Peers;

/// <summary>The scripts of the contenders that run in Node, and the packages that they use.</summary>
internal static class NodePackages
{
    private static readonly string _folder = Path.Combine(Repository.Root, "benchmarks", "peers");

    /// <summary>Starts a script, which reads a file and then talks over its standard streams. Packages that are not there yet are installed.</summary>
    public static Process Start(string script, string request) =>
        Process.Start(new ProcessStartInfo("node", [Script(script), request]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private static string Script(string name)
    {
        if (!Directory.Exists(Path.Combine(_folder, "node_modules")))
            Install();
        return Path.Combine(_folder, name);
    }

    private static void Install()
    {
        using var install = Process.Start(new ProcessStartInfo("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = _folder })!;
        install.WaitForExit();
        if (install.ExitCode != 0)
            throw new IOException($"npm install failed in {_folder}.");
    }
}
