using Fltr.Migrations;

[assembly: Database("fltr", ConnectionVariable = "DATABASE_URL")]

[assembly: Service("fastapi")]
[assembly: Service("modal")]

[assembly: SharedWith("modal", Access.Read, Table = "datasets")]
[assembly: SharedWith("modal", Access.Read | Access.Write, Table = "documents")]
[assembly: SharedWith("modal", Access.Read | Access.Write, Table = "processing_jobs")]

[assembly: Forbid("*", "*credit*", Because = "credits live in fltr_auth only")]
