"""Who may be a member of whom, by the page on concepts: what is known, what is open, and what goes together."""


class Register:
    def __init__(self, pack, jurisdictions, members, is_whole):
        self.listed, self.members, self.is_whole = pack.listed, members, is_whole
        self.given = {one.id: one for one in jurisdictions}
        self.by_name = {}
        for one in jurisdictions:
            if one.name:
                self.by_name.setdefault(one.name, []).append(one.id)
        self.by_label = {}
        for place, (_, labels) in self.listed.items():
            for label in labels:
                self.by_label.setdefault(label, []).append(place)
        # The given one that each given jurisdiction lies in; None where that is none; and those of which it is not known.
        self.above, self.loose = {}, set()
        for one in jurisdictions:
            where = self._above(one)
            if where is None:
                self.loose.add(one.id)
            self.above[one.id] = where or None

    def place_of(self, name):
        """The given jurisdiction of a name; an empty text where it is known to be none, and None where it is not known."""
        if name is None:
            return None
        if name in self.given:
            return name
        labelled = self.by_label.get(name, [])
        if len(labelled) == 1 and labelled[0] in self.given:
            return labelled[0]
        named = self.by_name.get(name, [])
        if named:
            return named[0] if len(named) == 1 and self.is_whole else None
        if name in self.listed:
            return self._given_at(name)
        return self._given_at(labelled[0]) if len(labelled) == 1 else None

    def _given_at(self, place):
        while place is not None:
            if place in self.given:
                return place
            place = self.listed[place][0]
        return ""

    def _above(self, jurisdiction):
        if jurisdiction.jurisdiction is None and jurisdiction.id in self.listed:
            above = self.listed[jurisdiction.id][0]
            return "" if above is None else self._given_at(above)
        return self.place_of(jurisdiction.jurisdiction)

    def line(self, place):
        """A jurisdiction and those above it."""
        line = []
        while place:
            line.append(place)
            place = self.above[place]
        return line

    def parts_for(self, jurisdiction):
        """The members that it has, those that may be there each by itself, and those that are there together or not."""
        certain, alone, groups = [], [], {}
        root = self.line(jurisdiction)[-1]
        for member in self.members:
            place = self.place_of(member.jurisdiction)
            if place is None:
                alone.append(member)
                continue
            line = self.line(place)
            if jurisdiction in line:
                certain.append(member)
            elif line and line[-1] in self.loose and self._may_lie(line[-1], root):
                groups.setdefault(line[-1], []).append(member)
        return certain, alone, list(groups.values())

    def _may_lie(self, group, root):
        if group == root:
            return False
        name = self.given[group].jurisdiction
        return not (root in self.loose and name is not None and name == self.given[root].jurisdiction)
