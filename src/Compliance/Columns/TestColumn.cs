using Compliance.Compilation;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>Whether a choice or Boolean is among some values: the column of the one value, or those of several together.</summary>
internal sealed class TestColumn : ConditionColumn
{
    private readonly SetTest _test;
    private readonly int[] _allowed;
    private readonly int[] _forbidden;

    /// <summary>The column of a test.</summary>
    public TestColumn(SetTest test, Scratch scratch)
    {
        _test = test;
        _allowed = PlanesOf(test.Word, test.Allowed);
        _forbidden = PlanesOf(test.Word, test.Forbidden);
        True = _allowed.Length == 1 ? _allowed[0] : scratch.Take();
        False = _forbidden.Length == 1 ? _forbidden[0] : scratch.Take();
    }

    public override void Evaluate(FactBlock block, ulong[] bits)
    {
        IsDefinite = !block.IsOpen(_test.Slot);
        if (_allowed.Length != 1)
            Join(bits, _allowed, True);
        if (!IsDefinite && _forbidden.Length != 1)
            Join(bits, _forbidden, False);
    }

    private static void Join(ulong[] bits, int[] planes, int into)
    {
        for (var word = 0; word < FactBlock.Words; word += Lanes.Words)
        {
            var any = Lanes.None;
            foreach (var plane in planes)
                any |= Lanes.Load(bits, plane + word);
            any.Store(bits, into + word);
        }
    }

    private static int[] PlanesOf(int word, ulong members)
    {
        var planes = new int[BitCount.Of(members)];
        for (var i = 0; i < planes.Length; i++, members &= members - 1)
            planes[i] = FactBlock.PlaneAt(word, BitCount.Lowest(members));
        return planes;
    }
}
