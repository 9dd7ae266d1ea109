namespace TypedShm.Description;

/// <summary>Builds the nodes of a text and recovers at every mistake, so that one does not hide the others.</summary>
internal sealed class JsonParser
{
    private const int Deepest = 64;

    private readonly FileProblems problems;
    private readonly JsonTokenizer tokens;
    private readonly List<bool> openObjects = []; // one entry a bracket that is open: is it an object's?
    private JsonToken current;
    private JsonToken following;
    private int consumed;
    private int lastReport = -1;
    private int damage;

    private JsonParser(FileProblems problems)
    {
        this.problems = problems;
        tokens = new(problems);
        current = tokens.Next();
        following = tokens.Next();
    }

    /// <summary>Reads the members of the object that a description is; none if it is something else.</summary>
    public static IReadOnlyList<JsonMember> ReadObject(FileProblems problems) => new JsonParser(problems).Root();

    private List<JsonMember> Root()
    {
        var members = new List<JsonMember>();
        while (current.Kind == JsonTokenKind.Broken)
            Advance();
        if (current.Kind != JsonTokenKind.OpenObject)
        {
            RefuseRoot();
            return members;
        }

        Advance();
        Members(members);
        while (current.Kind != JsonTokenKind.End)
        {
            Report("the object ends before this", "remove it, or the bracket before it that closes too early");
            while (current.Kind != JsonTokenKind.End && !MemberBegins)
                Advance();
            if (MemberBegins)
                Members(members);
        }

        return members;
    }

    private void RefuseRoot()
    {
        if (current.Kind == JsonTokenKind.End && problems.Found > 0)
            return;
        var value = current.Kind == JsonTokenKind.End ? null : Value();
        if (value?.Kind != JsonKind.Broken)
            problems.Add(ProblemCatalogue.NotAnObject, value?.Extent ?? current.Extent, value?.Describe() ?? "empty");
    }

    private bool MemberBegins => current.Kind is JsonTokenKind.Text or JsonTokenKind.Broken && following.Kind == JsonTokenKind.Colon;

    private void Advance()
    {
        if (current.Kind == JsonTokenKind.Broken)
            damage++;
        consumed = current.Extent.End;
        current = following;
        following = tokens.Next();
    }

    private void Report(string what, string instead)
    {
        damage++;
        // Each level that gives up at one token would repeat what the innermost said.
        if (current.Extent.Start != lastReport)
            problems.Add(ProblemCatalogue.Syntax, current.Extent, what, instead);
        lastReport = current.Extent.Start;
    }

    private JsonNode Value()
    {
        var start = current.Extent.Start;
        switch (current.Kind)
        {
            case JsonTokenKind.OpenObject or JsonTokenKind.OpenList when openObjects.Count == Deepest:
                return SkipNested();
            case JsonTokenKind.OpenObject:
                var members = new List<JsonMember>();
                Advance();
                Members(members);
                return JsonNode.Object(Extent.Between(start, consumed), members);
            case JsonTokenKind.OpenList:
                Advance();
                var items = Items();
                return JsonNode.List(Extent.Between(start, consumed), items);
            case JsonTokenKind.Comma or JsonTokenKind.CloseList or JsonTokenKind.CloseObject or JsonTokenKind.End:
                Report("a value is missing here", "write a blank such as 0, 0.0, false or \"\"");
                return JsonNode.Broken(current.Extent);
            default:
                return Leaf();
        }
    }

    private JsonNode Leaf()
    {
        if (current.Kind == JsonTokenKind.Colon)
            Report("a value is expected here, not :", "write a blank such as 0, 0.0, false or \"\"");
        var kind = current.Kind switch
        {
            JsonTokenKind.Text => JsonKind.Text,
            JsonTokenKind.Number => JsonKind.Number,
            JsonTokenKind.Bool => JsonKind.Bool,
            JsonTokenKind.Null => JsonKind.Null,
            _ => JsonKind.Broken,
        };
        var leaf = new JsonNode(kind, current.Extent, current.Text);
        Advance();
        return leaf;
    }

    private JsonNode SkipNested()
    {
        damage++;
        problems.Add(ProblemCatalogue.NestedTooDeep, current.Extent, Deepest);
        var start = current.Extent.Start;
        var depth = 0;
        do
        {
            depth += current.Kind switch
            {
                JsonTokenKind.OpenObject or JsonTokenKind.OpenList => 1,
                JsonTokenKind.CloseObject or JsonTokenKind.CloseList => -1,
                _ => 0,
            };
            Advance();
        }
        while (depth > 0 && current.Kind != JsonTokenKind.End);
        return JsonNode.Broken(Extent.Between(start, consumed));
    }

    private List<JsonNode> Items()
    {
        openObjects.Add(false);
        var items = new List<JsonNode>();
        while (!Closes(JsonTokenKind.CloseList))
        {
            // After a value, a name with a colon belongs to the object around: this list was never closed.
            if (items.Count > 0 && MemberBegins && openObjects.Contains(true))
            {
                Report("] is missing before this", "close the list");
                break;
            }

            items.Add(Value());
            Separate(JsonTokenKind.CloseList);
        }

        openObjects.RemoveAt(openObjects.Count - 1);
        return items;
    }

    private void Members(List<JsonMember> members)
    {
        openObjects.Add(true);
        while (!Closes(JsonTokenKind.CloseObject))
        {
            Member(members);
            Separate(JsonTokenKind.CloseObject);
        }

        openObjects.RemoveAt(openObjects.Count - 1);
    }

    private void Member(List<JsonMember> members)
    {
        var damageBefore = damage;
        if (current.Kind is not (JsonTokenKind.Text or JsonTokenKind.Broken))
        {
            Report($"a name is expected here, not {current.Text}", "write it in double quotes, then a colon");
            if (following.Kind != JsonTokenKind.Colon)
            {
                _ = Value();
                return;
            }
        }

        var name = new JsonNode(current.Kind == JsonTokenKind.Text ? JsonKind.Text : JsonKind.Broken, current.Extent, current.Text);
        Advance();
        if (current.Kind == JsonTokenKind.Colon)
            Advance();
        else
            Report($": is missing after {Excerpt.Of(name.Text)}", "write a colon, then the value");
        if (MemberBegins)
            return;
        var value = Value();
        members.Add(new(name, value, IsDamaged: damage > damageBefore));
    }

    /// <summary>Steps over the comma between two values, or over what stands in its place.</summary>
    private void Separate(JsonTokenKind close)
    {
        switch (current.Kind)
        {
            case JsonTokenKind.Comma:
                if (following.Kind == close)
                    Report("nothing follows this comma", "remove it");
                Advance();
                break;
            case JsonTokenKind.Colon:
                Report(": stands where a comma is expected", "write a comma");
                Advance();
                break;
            case JsonTokenKind.CloseObject or JsonTokenKind.CloseList or JsonTokenKind.End or JsonTokenKind.Broken:
                break;
            default:
                Report("a comma is missing before this", "write it");
                break;
        }
    }

    /// <summary>Says whether the innermost bracket ends here, by its own sign, by a wrong one or by the end of the file.</summary>
    private bool Closes(JsonTokenKind close)
    {
        var sign = close == JsonTokenKind.CloseList ? "]" : "}";
        if (current.Kind == JsonTokenKind.End)
        {
            Report($"the file ends before {sign}", "close what is open");
            return true;
        }

        if (current.Kind is not (JsonTokenKind.CloseList or JsonTokenKind.CloseObject))
            return false;
        if (current.Kind == close)
        {
            Advance();
            return true;
        }

        Report($"{sign} is expected here, not {current.Text}", $"write {sign}");
        return CloseWrongly();
    }

    /// <summary>A wrong sign closes the bracket around if it is that one's, else it was meant for this one.</summary>
    private bool CloseWrongly()
    {
        if (openObjects.Count == 1)
        {
            var last = following.Kind == JsonTokenKind.End;
            Advance();
            return last;
        }

        if (openObjects[openObjects.Count - 2] != (current.Kind == JsonTokenKind.CloseObject))
            Advance();
        return true;
    }
}
