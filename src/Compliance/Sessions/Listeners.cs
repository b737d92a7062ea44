using System;
using System.Collections.Generic;

namespace Compliance.Sessions;

/// <summary>Those who listen to something. Each is told, whatever another one throws.</summary>
/// <typeparam name="T">What is told.</typeparam>
internal sealed class Listeners<T>
    where T : EventArgs
{
    private EventHandler<T>[] _all = [];

    /// <summary>Whether there are any.</summary>
    public bool Any => _all.Length > 0;

    /// <summary>One more.</summary>
    public void Add(EventHandler<T>? listener) => Become((EventHandler<T>?)Delegate.Combine(Delegate.Combine(_all), listener));

    /// <summary>One less, if it is there.</summary>
    public void Remove(EventHandler<T>? listener) => Become((EventHandler<T>?)Delegate.Remove(Delegate.Combine(_all), listener));

    /// <summary>None.</summary>
    public void Clear() => _all = [];

    /// <summary>Tells all who listen now, and collects what they throw.</summary>
    public void Tell(object sender, T what, ref List<Exception>? thrown)
    {
        foreach (var listener in _all)
        {
            try
            {
                listener(sender, what);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                (thrown ??= []).Add(exception);
            }
        }
    }

    private void Become(EventHandler<T>? all) => _all = all is null ? [] : Array.ConvertAll(all.GetInvocationList(), one => (EventHandler<T>)one);
}
