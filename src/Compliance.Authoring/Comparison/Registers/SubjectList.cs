using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>Takes the subjects of a file, all or some.</summary>
internal sealed class SubjectList(Func<Subject, bool> isMeant) : IPartReceiver<IEnumerable<Subject>, List<Subject>>
{
    public List<Subject> Taken { get; } = [];

    public List<Subject> Project(IEnumerable<Subject> source) => [.. source.Where(isMeant)];

    public void Emit(List<Subject> part) => Taken.AddRange(part);

    public void Rollback() => Taken.Clear();
}
