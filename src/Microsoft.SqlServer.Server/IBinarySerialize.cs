namespace Microsoft.SqlServer.Server;

/// <summary>A CLR user-defined type that reads and writes itself.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}
