import { createDynamo, provisionTables, TABLES, transact, firstVersion, VersionedTable } from '@kirana/dynamodb';
import { newId } from '@kirana/domain';
const open=(p:string)=>createDynamo({ endpoint: process.argv[2], region: 'ap-south-1', tablePrefix: p });
const dynamo=open('m'+Date.now()+'-'); await provisionTables(dynamo,[TABLES.listings]);
const table = new VersionedTable<any>(dynamo, TABLES.listings); const sellerId=newId('sel');
const item=()=>firstVersion<any>({listingId:newId('lst'),sellerId,title:'Parle G 70 gm x 24 biscuits',hints:{brand:'Parle'},corrections:{},mrpPaise:1200,pricePaise:1100,minimumUnits:1,unitsStep:1,status:'active'});
const measure=async(n:number)=>{ const ts=[]; for(let k=0;k<4;k++){const t=performance.now(); await transact(dynamo, Array.from({length:100},()=>table.creation(item()))); ts.push(Math.round(performance.now()-t));} console.log('tables',n,'transact 100 ms',ts.join(' ')); };
let n=1; await measure(n);
for (let k=0;k<4;k++){ for(let j=0;j<6;j++){ await provisionTables(open(`p${k}x${j}-${Date.now()}-`)); n+=Object.keys(TABLES).length; } await measure(n); }
