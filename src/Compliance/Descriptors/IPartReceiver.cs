namespace Compliance.Descriptors;

/// <summary>
/// Receives a file in parts while it is read, before it is known whether anything is wrong with it. Parts are made side by side
/// and taken one after the other.
/// </summary>
/// <typeparam name="TSource">What a part is made of: some subjects, or rows that were evaluated.</typeparam>
/// <typeparam name="TPart">What is made of it.</typeparam>
public interface IPartReceiver<in TSource, TPart>
{
    /// <summary>Makes something of a part, apart from all others; called by several threads at once.</summary>
    TPart Project(TSource source);

    /// <summary>Takes what was made, in the order of the file; called by the thread that reads.</summary>
    void Emit(TPart part);

    /// <summary>Drops everything that was taken since the reading began: nothing of it counts. Called at most once, at the end, by the thread that reads.</summary>
    void Rollback();
}
