namespace TypedShm.Description;

/// <summary>Builds the nodes of a text and recovers at every mistake, so that one does not hide the others.</summary>
internal sealed class JsonParser(FileProblems problems)
{
    private const int Deepest = 64;

    private readonly JsonCursor cursor = new(problems);
    private readonly List<bool> openObjects = []; // one entry a bracket that is open: is it an object's?
    private int tooDeep;

    /// <summary>Gives the members of the object that a description is, each as soon as it is read; none if it is something else.</summary>
    public static void ReadObject(FileProblems problems, Action<JsonMember> take) => new JsonParser(problems).Root(take);

    private void Root(Action<JsonMember> take)
    {
        while (cursor.Current.IsWrong)
            cursor.Advance();
        if (cursor.Current.Kind != JsonTokenKind.OpenObject)
        {
            RefuseRoot();
            return;
        }

        cursor.Advance();
        Members(take);
        while (cursor.Current.Kind != JsonTokenKind.End)
        {
            if (cursor.Current.Kind != JsonTokenKind.Broken)
                cursor.Report("the object ends before this", "remove it, or the bracket before it that closes too early");
            while (cursor.Current.Kind != JsonTokenKind.End && !cursor.MemberBegins)
                cursor.Advance();
            if (cursor.MemberBegins)
                Members(take);
        }
    }

    private void RefuseRoot()
    {
        if (cursor.Current.Kind == JsonTokenKind.End && problems.Found > 0)
            return;
        var value = cursor.Current.Kind == JsonTokenKind.End ? null : Value();
        if (value?.Kind != JsonKind.Broken)
            problems.Add(InFile.NotAnObject, value?.Extent ?? cursor.Current.Extent, value?.Describe() ?? "empty");
    }

    private JsonNode Value()
    {
        var start = cursor.Current.Extent.Start;
        switch (cursor.Current.Kind)
        {
            case JsonTokenKind.OpenObject or JsonTokenKind.OpenList when openObjects.Count == Deepest:
                return SkipNested();
            case JsonTokenKind.OpenObject:
                var members = new List<JsonMember>();
                cursor.Advance();
                Members(members.Add);
                return JsonNode.Object(Extent.Between(start, cursor.Consumed), members);
            case JsonTokenKind.OpenList:
                cursor.Advance();
                var items = Items();
                return JsonNode.List(Extent.Between(start, cursor.Consumed), items);
            case JsonTokenKind.Comma or JsonTokenKind.CloseList or JsonTokenKind.CloseObject or JsonTokenKind.End:
                cursor.Report("a value is missing here", "write a blank such as 0, 0.0, false or \"\"");
                return JsonNode.Broken(cursor.Current.Extent);
            default:
                return Leaf();
        }
    }

    private JsonNode Leaf()
    {
        if (cursor.Current.Kind == JsonTokenKind.Colon)
            cursor.Report("a value is expected here, not :", "write a blank such as 0, 0.0, false or \"\"");
        var kind = cursor.Current.Kind switch
        {
            JsonTokenKind.Text => JsonKind.Text,
            JsonTokenKind.Number => JsonKind.Number,
            JsonTokenKind.Bool => JsonKind.Bool,
            JsonTokenKind.Null => JsonKind.Null,
            _ => JsonKind.Broken,
        };
        var leaf = new JsonNode(kind, cursor.Current.Extent, cursor.Current.Text);
        cursor.Advance();
        return leaf;
    }

    private JsonNode SkipNested()
    {
        tooDeep++;
        cursor.Refuse(InFile.NestedTooDeep, Deepest);
        var start = cursor.Current.Extent.Start;
        var depth = 0;
        do
        {
            depth += cursor.Current.Kind switch
            {
                JsonTokenKind.OpenObject or JsonTokenKind.OpenList => 1,
                JsonTokenKind.CloseObject or JsonTokenKind.CloseList => -1,
                _ => 0,
            };
            cursor.Advance();
        }
        while (depth > 0 && cursor.Current.Kind != JsonTokenKind.End);
        return JsonNode.Broken(Extent.Between(start, cursor.Consumed));
    }

    private List<JsonNode> Items()
    {
        openObjects.Add(false);
        var items = new List<JsonNode>();
        while (!Closes(JsonTokenKind.CloseList))
        {
            // After a value, a name with a colon belongs to the object around: this list was never closed.
            if (items.Count > 0 && cursor.MemberBegins && openObjects.Contains(true))
            {
                cursor.Report("] is missing before this", "close the list");
                break;
            }

            items.Add(Value());
            Separate(JsonTokenKind.CloseList);
        }

        openObjects.RemoveAt(openObjects.Count - 1);
        return items;
    }

    private void Members(Action<JsonMember> take)
    {
        openObjects.Add(true);
        while (!Closes(JsonTokenKind.CloseObject))
        {
            Member(take);
            Separate(JsonTokenKind.CloseObject);
        }

        openObjects.RemoveAt(openObjects.Count - 1);
    }

    private void Member(Action<JsonMember> take)
    {
        var (damageBefore, tooDeepBefore) = (cursor.Damage, tooDeep);
        if (cursor.Current.Kind is not (JsonTokenKind.Text or JsonTokenKind.Broken))
        {
            cursor.Report($"a name is expected here, not {cursor.Current.Text}", "write it in double quotes, then a colon");
            if (cursor.Following.Kind != JsonTokenKind.Colon)
            {
                _ = Value();
                return;
            }
        }

        var name = new JsonNode(cursor.Current.Kind == JsonTokenKind.Text ? JsonKind.Text : JsonKind.Broken, cursor.Current.Extent, cursor.Current.Text);
        cursor.Advance();
        if (cursor.Current.Kind == JsonTokenKind.Colon)
            cursor.Advance();
        else if (name.Kind == JsonKind.Broken)
            return;
        else
            cursor.Report($": is missing after {Excerpt.Of(name.Text)}", "write a colon, then the value");
        if (cursor.MemberBegins)
            return;
        var value = Value();
        // What lies so deep is never a record: to complain about its outer levels too would say it twice.
        if (tooDeep > tooDeepBefore)
            value = JsonNode.Broken(value.Extent);
        take(new(name, value, IsDamaged: cursor.Damage > damageBefore));
    }

    /// <summary>Steps over the comma between two values, or over what stands in its place.</summary>
    private void Separate(JsonTokenKind close)
    {
        switch (cursor.Current.Kind)
        {
            case JsonTokenKind.Comma:
                if (cursor.Following.Kind == close)
                    cursor.Report("nothing follows this comma", "remove it");
                cursor.Advance();
                break;
            case JsonTokenKind.Colon:
                cursor.Report(": stands where a comma is expected", "write a comma");
                cursor.Advance();
                break;
            case JsonTokenKind.CloseObject or JsonTokenKind.CloseList or JsonTokenKind.End or JsonTokenKind.Broken:
                break;
            default:
                cursor.Report("a comma is missing before this", "write it");
                break;
        }
    }

    /// <summary>Says whether the innermost bracket ends here, by its own sign, by a wrong one or by the end of the file.</summary>
    private bool Closes(JsonTokenKind close)
    {
        var sign = close == JsonTokenKind.CloseList ? "]" : "}";
        if (cursor.Current.Kind == JsonTokenKind.End)
        {
            cursor.Report($"the file ends before {sign}", "close what is open");
            return true;
        }

        if (cursor.Current.Kind is not (JsonTokenKind.CloseList or JsonTokenKind.CloseObject))
            return false;
        if (cursor.Current.Kind == close)
        {
            cursor.Advance();
            return true;
        }

        cursor.Report($"{sign} is expected here, not {cursor.Current.Text}", $"write {sign}");
        return openObjects.Count == 1 ? SkipStrayClosings() : CloseWrongly();
    }

    /// <summary>The outermost object goes on behind signs that close nothing; at the end of the file they were meant for it.</summary>
    private bool SkipStrayClosings()
    {
        while (cursor.Current.Kind == JsonTokenKind.CloseList)
            cursor.Advance();
        if (cursor.Current.Kind == JsonTokenKind.Comma)
            cursor.Advance();
        if (cursor.Current.Kind == JsonTokenKind.CloseObject)
            cursor.Advance();
        else if (cursor.Current.Kind != JsonTokenKind.End)
            return false;
        return true;
    }

    /// <summary>A wrong sign closes the bracket around if it is that one's, else it was meant for this one.</summary>
    private bool CloseWrongly()
    {
        if (openObjects[openObjects.Count - 2] != (cursor.Current.Kind == JsonTokenKind.CloseObject))
            cursor.Advance();
        return true;
    }
}
