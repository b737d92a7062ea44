using System;
using Compliance.Benchmarks.Live;
using Compliance.Descriptors;

namespace Compliance.HotPaths.Paths;

/// <summary>One fact of one project changed in a session that holds a city, its counties and many projects.</summary>
internal static class ChangePath
{
    public const int Changes = 2 * Drawn;

    private const int Projects = 1_000;
    private const int Drawn = 5;

    public static Action Prepare(string fact)
    {
        var city = LiveCity.Of(Projects);
        var drawn = city.Draw(Drawn, fact, seed: 1);
        void Change(Subject subject)
        {
            city.Session.Update(subject);
            city.Session.Fire();
        }

        // All of them there, and then all of them back.
        return () =>
        {
            foreach (var (changed, _) in drawn)
                Change(changed);
            foreach (var (_, back) in drawn)
                Change(back);
        };
    }
}
