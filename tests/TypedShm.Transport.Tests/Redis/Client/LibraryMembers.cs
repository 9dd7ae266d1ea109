using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TypedShm.Transport.Tests.Redis.Client;

/// <summary>The members of one library, as its own metadata defines them, or as another library refers to them: type, name and signature as one text.</summary>
internal static class LibraryMembers
{
    private static readonly SignatureText Text = new();

    /// <summary>Gives what a file refers to in a library.</summary>
    public static string[] ReferredTo(string file, string library)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        return [.. reader.MemberReferences.Select(reader.GetMemberReference)
            .Where(member => member.Parent.Kind is HandleKind.TypeReference && IsOf(reader, (TypeReferenceHandle)member.Parent, library))
            .Select(member => Member(SignatureText.NameOf(reader, (TypeReferenceHandle)member.Parent), reader.GetString(member.Name), member.GetKind() is MemberReferenceKind.Method
                ? SignatureText.Of(member.DecodeMethodSignature(Text, null))
                : member.DecodeFieldSignature(Text, null)))];
    }

    /// <summary>Gives the types of a library that a file refers to.</summary>
    public static string[] TypesReferredTo(string file, string library)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        return [.. reader.TypeReferences.Where(type => IsOf(reader, type, library)).Select(type => SignatureText.NameOf(reader, type))];
    }

    /// <summary>Gives what others may refer to in a library.</summary>
    public static HashSet<string> DefinedIn(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        var members = new HashSet<string>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var (type, name) = (reader.GetTypeDefinition(handle), SignatureText.NameOf(reader, handle));
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(method => IsPublic((int)method.Attributes)))
                members.Add(Member(name, reader.GetString(method.Name), SignatureText.Of(method.DecodeSignature(Text, null))));
            foreach (var field in type.GetFields().Select(reader.GetFieldDefinition).Where(field => IsPublic((int)field.Attributes)))
                members.Add(Member(name, reader.GetString(field.Name), field.DecodeSignature(Text, null) + Constant(reader, field.GetDefaultValue())));
        }

        return members;
    }

    // Both kinds of attributes keep the access in their lowest three bits, and call 6 what everybody may use.
    private static bool IsPublic(int attributes) => (attributes & 7) == 6;

    private static bool IsOf(MetadataReader reader, TypeReferenceHandle handle, string library)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == library,
            HandleKind.TypeReference => IsOf(reader, (TypeReferenceHandle)scope, library),
            _ => false,
        };
    }

    private static string Member(string type, string name, string signature) => $"{type}.{name}: {signature}";

    /// <summary>Writes the value of a constant, which lies in the code of who uses it.</summary>
    private static string Constant(MetadataReader reader, ConstantHandle handle)
    {
        if (handle.IsNil)
            return "";
        var constant = reader.GetConstant(handle);
        return $" = {reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)}";
    }
}
