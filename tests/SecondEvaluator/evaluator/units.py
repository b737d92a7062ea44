"""What units are, in the words that people write them in: how many of the basic unit of its measure one of it is."""
from fractions import Fraction

_TABLE = {
    "area": {"m²": 1, "m2": 1, "平方米": 1, "㎡": 1, "万m²": 10**4, "万平方米": 10**4, "10⁴m²": 10**4, "ha": 10**4, "hm²": 10**4, "公顷": 10**4,
             "km²": 10**6, "km2": 10**6, "平方公里": 10**6, "平方千米": 10**6},
    "length": {"m": 1, "米": 1, "km": 1000, "公里": 1000, "千米": 1000},
    "mass": {"t": 1, "吨": 1, "kg": Fraction(1, 1000), "千克": Fraction(1, 1000), "万吨": 10**4, "万t": 10**4},
    "energy": {"GWh": 1, "MWh": Fraction(1, 1000), "kWh": Fraction(1, 10**6), "TWh": 1000, "亿kWh": 100, "万kWh": Fraction(1, 100),
               **dict.fromkeys(["tce", "吨标准煤", "吨标煤"], Fraction(293076, 36 * 10**6))},
    "time": {"min": 1, "分钟": 1, "分": 1, "h": 60, "小时": 60},
    "person": {"person": 1, "人": 1, "万人": 10**4},
    "star": {"star": 1, "星": 1},
    "firm": {"firm": 1, "家": 1},
    "base": {"base": 1},
    "lamp": {"lamp": 1, "盏": 1},
    "zone": {"zone": 1},
    "house": {"house": 1},
    "project": {"project": 1, "项": 1},
    "share": {"%": Fraction(1, 100), "％": Fraction(1, 100), "percentage point": Fraction(1, 100)},
}

SCALES = {name: (measure, Fraction(scale)) for measure, names in _TABLE.items() for name, scale in names.items()}


def spellings(unit):
    """All names of units that measure the same as one."""
    measure = SCALES[unit][0]
    return [name for name, (other, _) in SCALES.items() if other == measure and name != "percentage point"]


def scale(text):
    """How much one of a unit is; a unit may be a quotient."""
    text = text.strip()
    if "/" in text:
        above, below = text.split("/", 1)
        return scale(above) / scale(below)
    return SCALES[text][1]
