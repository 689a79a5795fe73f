using System.Data;

namespace Fltr.Migrations.Main;

[Migration(202507020910, "Files of a dataset, and the jobs that read them"), Owner("fastapi")]
public sealed class CreateDocuments : Migration
{
    public override void Up()
    {
        Create.Table("documents")
            .WithColumn("id").AsGuid().PrimaryKey()
            .WithColumn("dataset_id").AsGuid().Indexed().ForeignKey("datasets", "id").OnDelete(Rule.Cascade)
            .WithColumn("filename").AsString()
            .WithColumn("object_key").AsString()
            .WithColumn("file_size").AsInt64()
            .WithColumn("mime_type").AsString()
            .WithColumn("status").AsString().WithDefaultValue("pending").Indexed()
            .WithColumn("chunk_count").AsInt32().WithDefaultValue(0)
            .WithColumn("error").AsString().Nullable()
            .WithColumn("created_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime)
            .WithColumn("updated_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime);

        Create.Table("processing_jobs")
            .WithColumn("id").AsGuid().PrimaryKey()
            .WithColumn("dataset_id").AsGuid().Indexed().ForeignKey("datasets", "id").OnDelete(Rule.Cascade)
            .WithColumn("task_id").AsString()
            .WithColumn("status").AsString().WithDefaultValue("queued").Indexed()
            .WithColumn("error").AsString().Nullable()
            .WithColumn("retries").AsInt32().WithDefaultValue(0)
            .WithColumn("created_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime)
            .WithColumn("updated_at").AsDateTime().WithDefault(SystemMethods.CurrentDateTime);
    }
}
